/** The way of an order through the stack: the receiver, the rereader, and the targets. */
@NullMarked
package com.orderbridge.infra.order;

import org.jspecify.annotations.NullMarked;
