/** How one event gets to one target: attempts, outcomes, and what a target promises. */
@NullMarked
package com.orderbridge.delivery;

import org.jspecify.annotations.NullMarked;
