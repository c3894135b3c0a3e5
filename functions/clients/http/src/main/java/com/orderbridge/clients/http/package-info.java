/** Calls vendors' APIs in time, at the agreed pace and with a valid token. */
@NullMarked
package com.orderbridge.clients.http;

import org.jspecify.annotations.NullMarked;
