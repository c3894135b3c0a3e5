/** The receiver's own log, for tests of what stands on its lines. */
@NullMarked
package com.orderbridge.receiver;

import org.jspecify.annotations.NullMarked;
