/** Compares what the stack promises with what it synthesises. */
@NullMarked
package com.orderbridge.infra;

import org.jspecify.annotations.NullMarked;
