/** The Service Layer's protocol: sessions, batches, and what its answers mean. */
@NullMarked
package com.orderbridge.clients.sapbusinessone;

import org.jspecify.annotations.NullMarked;
