/**
 * Days and weeks of deliveries in seconds: the real delivery loop, with a clock, a queue and a
 * target that are models.
 */
@NullMarked
package com.orderbridge.delivery.simulated;

import org.jspecify.annotations.NullMarked;
