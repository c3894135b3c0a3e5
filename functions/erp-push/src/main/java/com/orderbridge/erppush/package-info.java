/**
 * Orders into ERPs. Each ERP is a package, and registers itself as an {@link
 * com.orderbridge.erppush.Erp}.
 */
@NullMarked
package com.orderbridge.erppush;

import org.jspecify.annotations.NullMarked;
