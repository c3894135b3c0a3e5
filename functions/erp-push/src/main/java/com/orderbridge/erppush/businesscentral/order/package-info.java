/** Writes sales orders, and has what every document needs: findings, customers and ownership. */
@NullMarked
package com.orderbridge.erppush.businesscentral.order;

import org.jspecify.annotations.NullMarked;
