/** The orders in trouble, and the deliveries of one order, for people and for programs. */
@NullMarked
package com.orderbridge.local.desk;

import org.jspecify.annotations.NullMarked;
