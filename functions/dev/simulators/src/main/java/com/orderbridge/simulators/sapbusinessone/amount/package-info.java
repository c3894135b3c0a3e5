/** Prices, taxes and totals of a document. */
@NullMarked
package com.orderbridge.simulators.sapbusinessone.amount;

import org.jspecify.annotations.NullMarked;
