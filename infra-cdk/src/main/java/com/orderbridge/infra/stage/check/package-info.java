/** Finds before a deployment what would not work. */
@NullMarked
package com.orderbridge.infra.stage.check;

import org.jspecify.annotations.NullMarked;
