/** Queues as the intake needs them, and what it sends to them. */
@NullMarked
package com.orderbridge.intake.queue;

import org.jspecify.annotations.NullMarked;
