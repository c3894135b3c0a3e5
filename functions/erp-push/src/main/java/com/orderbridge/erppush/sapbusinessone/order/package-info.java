/** Writes sales orders to Business One. */
@NullMarked
package com.orderbridge.erppush.sapbusinessone.order;

import org.jspecify.annotations.NullMarked;
