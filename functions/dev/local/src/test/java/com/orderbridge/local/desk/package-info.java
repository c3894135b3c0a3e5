/** What the commands desk and order answer. */
@NullMarked
package com.orderbridge.local.desk;

import org.jspecify.annotations.NullMarked;
