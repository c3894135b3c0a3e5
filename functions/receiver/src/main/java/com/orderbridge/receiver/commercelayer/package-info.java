/** Commerce Layer's webhooks. */
@NullMarked
package com.orderbridge.receiver.commercelayer;

import org.jspecify.annotations.NullMarked;
