/** Checks what the bridge will need in SAP Commerce. */
@NullMarked
package com.orderbridge.local.checklive.sapcommerce;

import org.jspecify.annotations.NullMarked;
