/**
 * Calculates what a document must come to and how its lines get there, without knowledge of any
 * ERP.
 */
@NullMarked
package com.orderbridge.erppush.amount;

import org.jspecify.annotations.NullMarked;
