/** Tells people what they need to know, and not too often. */
@NullMarked
package com.orderbridge.delivery.notify;

import org.jspecify.annotations.NullMarked;
