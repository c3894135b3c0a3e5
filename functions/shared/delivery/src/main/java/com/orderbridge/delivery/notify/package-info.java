/** What people are told, and not too often. */
@NullMarked
package com.orderbridge.delivery.notify;

import org.jspecify.annotations.NullMarked;
