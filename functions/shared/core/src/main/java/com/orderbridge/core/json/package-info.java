/** Reads and writes JSON as trees, within bounds. */
@NullMarked
package com.orderbridge.core.json;

import org.jspecify.annotations.NullMarked;
