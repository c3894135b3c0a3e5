/**
 * The receiver: HTTP in, SQS out. It verifies, reads, routes and enqueues. Each sender has a
 * package of its own.
 */
@NullMarked
package com.orderbridge.receiver;

import org.jspecify.annotations.NullMarked;
