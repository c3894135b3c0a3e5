/**
 * Brings orders into ERPs; each ERP is a package that registers an {@link
 * com.orderbridge.erppush.Erp}.
 */
@NullMarked
package com.orderbridge.erppush;

import org.jspecify.annotations.NullMarked;
