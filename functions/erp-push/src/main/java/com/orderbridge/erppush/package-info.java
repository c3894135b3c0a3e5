/** Orders into ERPs. Each ERP is a package; {@link com.orderbridge.erppush.Erps} lists them. */
@NullMarked
package com.orderbridge.erppush;

import org.jspecify.annotations.NullMarked;
