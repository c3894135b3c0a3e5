/**
 * Handles what an entrance has proven: reads, routes, and enqueues it, or parks it. It depends
 * neither on AWS nor on an entrance.
 */
@NullMarked
package com.orderbridge.intake;

import org.jspecify.annotations.NullMarked;
