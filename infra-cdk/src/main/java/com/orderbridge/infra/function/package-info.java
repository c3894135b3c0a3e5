/** A Java function: its version and alias, its layer, its queue and its daily test call. */
@NullMarked
package com.orderbridge.infra.function;

import org.jspecify.annotations.NullMarked;
