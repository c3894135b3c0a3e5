/** Reads and writes JSON, within bounds. */
@NullMarked
package com.orderbridge.core.json;

import org.jspecify.annotations.NullMarked;
