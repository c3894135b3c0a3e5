/**
 * Holds Business Central's sales documents as data: what is sent, what was found, and how they
 * differ.
 */
@NullMarked
package com.orderbridge.erppush.businesscentral.document;

import org.jspecify.annotations.NullMarked;
