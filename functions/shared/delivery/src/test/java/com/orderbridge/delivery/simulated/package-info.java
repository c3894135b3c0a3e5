/**
 * Runs days and weeks of deliveries in seconds: the delivery loop is real; clock, queue and target
 * are models.
 */
@NullMarked
package com.orderbridge.delivery.simulated;

import org.jspecify.annotations.NullMarked;
