/** Checks what the bridge will need in SAP Business One. */
@NullMarked
package com.orderbridge.local.checklive.sapbusinessone;

import org.jspecify.annotations.NullMarked;
