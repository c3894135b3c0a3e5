/** What a sender announced: the event, and its CloudEvents form on the queue. */
@NullMarked
package com.orderbridge.core.event;

import org.jspecify.annotations.NullMarked;
