/** A sales order, and what every document needs: findings, customers, whose a document is. */
@NullMarked
package com.orderbridge.erppush.businesscentral.order;

import org.jspecify.annotations.NullMarked;
