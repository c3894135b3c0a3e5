/** Clears an order by credit notes, by returns, or by the cancellation of the order itself. */
@NullMarked
package com.orderbridge.erppush.sapbusinessone.credit;

import org.jspecify.annotations.NullMarked;
