/** Reads and checks a stage's bridge.json. */
@NullMarked
package com.orderbridge.core.config;

import org.jspecify.annotations.NullMarked;
