/** Sends signed test events, and makes the events that Lambda would make of them. */
@NullMarked
package com.orderbridge.local.send;

import org.jspecify.annotations.NullMarked;
