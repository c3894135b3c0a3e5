/**
 * Calls of a vendor's API: what is sent, what was answered, and what plays the vendor in between.
 */
@NullMarked
package com.orderbridge.core.http;

import org.jspecify.annotations.NullMarked;
