/** A stage's bridge.json, read and checked. */
@NullMarked
package com.orderbridge.core.config;

import org.jspecify.annotations.NullMarked;
