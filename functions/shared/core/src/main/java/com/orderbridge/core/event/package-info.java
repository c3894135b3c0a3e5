/** Describes an event, and its form in a queue. */
@NullMarked
package com.orderbridge.core.event;

import org.jspecify.annotations.NullMarked;
