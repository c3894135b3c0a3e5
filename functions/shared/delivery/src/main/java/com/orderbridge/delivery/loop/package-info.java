/** The delivery loop: claim, deliver, settle, dispose. */
@NullMarked
package com.orderbridge.delivery.loop;

import org.jspecify.annotations.NullMarked;
