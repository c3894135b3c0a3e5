/** What the stack promises, held against what it synthesises. */
@NullMarked
package com.orderbridge.infra;

import org.jspecify.annotations.NullMarked;
