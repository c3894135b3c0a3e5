/** Requests as the bridge's own clients make them. */
@NullMarked
package com.orderbridge.local.calls;

import org.jspecify.annotations.NullMarked;
