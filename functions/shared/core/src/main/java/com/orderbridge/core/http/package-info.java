/** Describes calls of a vendor's API, their replies, and the stubs that can replace the vendor. */
@NullMarked
package com.orderbridge.core.http;

import org.jspecify.annotations.NullMarked;
