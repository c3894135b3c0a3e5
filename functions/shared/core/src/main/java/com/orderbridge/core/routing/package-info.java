/** Finds the targets that must receive an event. */
@NullMarked
package com.orderbridge.core.routing;

import org.jspecify.annotations.NullMarked;
