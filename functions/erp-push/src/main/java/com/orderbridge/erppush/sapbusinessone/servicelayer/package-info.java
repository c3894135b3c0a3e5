/** The Service Layer's protocol: sessions, batches, and what its answers mean. */
@NullMarked
package com.orderbridge.erppush.sapbusinessone.servicelayer;

import org.jspecify.annotations.NullMarked;
