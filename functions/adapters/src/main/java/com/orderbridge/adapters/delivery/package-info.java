/** The delivery loop: claim, deliver, settle, dispose. */
@NullMarked
package com.orderbridge.adapters.delivery;

import org.jspecify.annotations.NullMarked;
