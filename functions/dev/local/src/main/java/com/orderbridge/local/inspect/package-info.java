/** What became of an order, and what waits. */
@NullMarked
package com.orderbridge.local.inspect;

import org.jspecify.annotations.NullMarked;
