/** Shows what became of an order, and which messages wait. */
@NullMarked
package com.orderbridge.local.inspect;

import org.jspecify.annotations.NullMarked;
