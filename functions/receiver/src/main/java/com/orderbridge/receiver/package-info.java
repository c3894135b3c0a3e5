/** HTTP in, SQS out: verify, read, route, enqueue. A sender has a package of its own. */
@NullMarked
package com.orderbridge.receiver;

import org.jspecify.annotations.NullMarked;
