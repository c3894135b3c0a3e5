/** What a vendor's API answered, as data. */
@NullMarked
package com.orderbridge.core.http;

import org.jspecify.annotations.NullMarked;
