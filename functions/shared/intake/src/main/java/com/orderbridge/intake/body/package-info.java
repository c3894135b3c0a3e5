/** Finds the encoding of a body, and what may be kept of it. */
@NullMarked
package com.orderbridge.intake.body;

import org.jspecify.annotations.NullMarked;
