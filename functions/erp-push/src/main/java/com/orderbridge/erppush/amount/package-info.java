/** What a document must come to, and how its lines get there. Knows no ERP, and asks none. */
@NullMarked
package com.orderbridge.erppush.amount;

import org.jspecify.annotations.NullMarked;
