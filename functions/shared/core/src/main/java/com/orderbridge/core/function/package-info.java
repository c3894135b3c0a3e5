/** What functions say of themselves before they run: to a deployment, and to the local run. */
@NullMarked
package com.orderbridge.core.function;

import org.jspecify.annotations.NullMarked;
