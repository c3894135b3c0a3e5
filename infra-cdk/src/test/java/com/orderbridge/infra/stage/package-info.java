/** Stages, good and bad. */
@NullMarked
package com.orderbridge.infra.stage;

import org.jspecify.annotations.NullMarked;
