/** What refunds and cancellations make of an order: deletions and credit memos. */
@NullMarked
package com.orderbridge.erppush.businesscentral.credit;

import org.jspecify.annotations.NullMarked;
