/** Decides when a target that does not work is left alone. */
@NullMarked
package com.orderbridge.delivery.breaker;

import org.jspecify.annotations.NullMarked;
