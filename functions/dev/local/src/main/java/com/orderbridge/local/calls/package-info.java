/** Calls of a business system that are stopped or kept if they would write something. */
@NullMarked
package com.orderbridge.local.calls;

import org.jspecify.annotations.NullMarked;
