/** Delivers to SAP Business One through its Service Layer, v1 and v2. */
@NullMarked
package com.orderbridge.erppush.sapbusinessone;

import org.jspecify.annotations.NullMarked;
