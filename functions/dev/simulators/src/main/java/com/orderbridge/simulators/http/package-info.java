/**
 * A small HTTP/1.1 server that, unlike the JDK's own, notices when a client leaves while it waits.
 */
@NullMarked
package com.orderbridge.simulators.http;

import org.jspecify.annotations.NullMarked;
