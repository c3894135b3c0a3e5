/** What clears an order: credit notes, returns, and the cancellation of the order itself. */
@NullMarked
package com.orderbridge.erppush.sapbusinessone.credit;

import org.jspecify.annotations.NullMarked;
