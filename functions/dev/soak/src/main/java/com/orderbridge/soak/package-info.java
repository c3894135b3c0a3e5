/** Trying to lose or to double an order, from a seed, and a judge that does not ask the bridge. */
@NullMarked
package com.orderbridge.soak;

import org.jspecify.annotations.NullMarked;
