/** Calls of vendors' APIs: in time, at the agreed pace, with a fresh token. */
@NullMarked
package com.orderbridge.clients.http;

import org.jspecify.annotations.NullMarked;
