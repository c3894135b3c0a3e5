/** Stops or keeps calls of a business system that would write something. */
@NullMarked
package com.orderbridge.local.calls;

import org.jspecify.annotations.NullMarked;
