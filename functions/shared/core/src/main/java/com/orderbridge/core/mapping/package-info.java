/** JSONata expressions of a stage, and exact money for them. */
@NullMarked
package com.orderbridge.core.mapping;

import org.jspecify.annotations.NullMarked;
