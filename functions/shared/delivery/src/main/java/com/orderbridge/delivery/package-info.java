/** One event on its way to one target: claims, attempts, outcomes, back-off. */
@NullMarked
package com.orderbridge.delivery;

import org.jspecify.annotations.NullMarked;
