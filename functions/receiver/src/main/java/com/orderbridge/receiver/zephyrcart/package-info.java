/** ZephyrCart's webhooks. */
@NullMarked
package com.orderbridge.receiver.zephyrcart;

import org.jspecify.annotations.NullMarked;
