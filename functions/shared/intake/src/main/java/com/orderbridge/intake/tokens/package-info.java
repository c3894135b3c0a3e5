/** Finds what must not be stored: in texts within an order, and in bodies that are not JSON. */
@NullMarked
package com.orderbridge.intake.tokens;

import org.jspecify.annotations.NullMarked;
