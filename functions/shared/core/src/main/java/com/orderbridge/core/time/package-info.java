/** Calculates how long to wait: back-off with jitter. */
@NullMarked
package com.orderbridge.core.time;

import org.jspecify.annotations.NullMarked;
