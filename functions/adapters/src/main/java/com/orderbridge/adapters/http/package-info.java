/** Calls of vendors' APIs: in time, at the agreed pace, with a fresh token. */
@NullMarked
package com.orderbridge.adapters.http;

import org.jspecify.annotations.NullMarked;
