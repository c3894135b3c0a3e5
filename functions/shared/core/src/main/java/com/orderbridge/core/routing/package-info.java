/** Which targets must hear of an event. */
@NullMarked
package com.orderbridge.core.routing;

import org.jspecify.annotations.NullMarked;
