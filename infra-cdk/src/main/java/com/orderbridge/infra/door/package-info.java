/** The entrance for senders: the HTTP API, its throttles and its access log. */
@NullMarked
package com.orderbridge.infra.door;

import org.jspecify.annotations.NullMarked;
