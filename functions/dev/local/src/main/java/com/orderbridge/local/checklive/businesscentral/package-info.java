/** Checks what the bridge will need in Business Central. */
@NullMarked
package com.orderbridge.local.checklive.businesscentral;

import org.jspecify.annotations.NullMarked;
