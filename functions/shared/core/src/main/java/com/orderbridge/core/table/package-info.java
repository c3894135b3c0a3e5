/** What the stack and the functions must agree on about the deliveries table. */
@NullMarked
package com.orderbridge.core.table;

import org.jspecify.annotations.NullMarked;
