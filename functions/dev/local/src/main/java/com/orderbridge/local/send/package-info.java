/** Signed test events, and the events that Lambda makes of them. */
@NullMarked
package com.orderbridge.local.send;

import org.jspecify.annotations.NullMarked;
