/** Sales orders. */
@NullMarked
package com.orderbridge.erppush.sapbusinessone.order;

import org.jspecify.annotations.NullMarked;
