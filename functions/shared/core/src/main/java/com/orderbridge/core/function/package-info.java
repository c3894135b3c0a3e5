/** Describes functions before they run, for a deployment and for the local run. */
@NullMarked
package com.orderbridge.core.function;

import org.jspecify.annotations.NullMarked;
