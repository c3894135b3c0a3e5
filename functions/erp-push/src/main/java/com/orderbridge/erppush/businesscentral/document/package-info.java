/**
 * Business Central's sales documents as data: what is sent, what was found, what they differ in.
 */
@NullMarked
package com.orderbridge.erppush.businesscentral.document;

import org.jspecify.annotations.NullMarked;
