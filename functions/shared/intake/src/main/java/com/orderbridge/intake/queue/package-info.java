/** Describes the queues that the intake needs, and the messages that it sends to them. */
@NullMarked
package com.orderbridge.intake.queue;

import org.jspecify.annotations.NullMarked;
