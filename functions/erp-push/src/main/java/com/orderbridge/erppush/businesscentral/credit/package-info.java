/** Turns refunds and cancellations into deletions and credit memos. */
@NullMarked
package com.orderbridge.erppush.businesscentral.credit;

import org.jspecify.annotations.NullMarked;
