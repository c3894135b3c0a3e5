/** Evaluates the JSONata expressions of a stage, and calculates exact amounts of money for them. */
@NullMarked
package com.orderbridge.core.mapping;

import org.jspecify.annotations.NullMarked;
