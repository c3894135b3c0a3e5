/**
 * Finds what must not be stored in texts: within the values of an order, and in bodies that are no
 * JSON.
 */
@NullMarked
package com.orderbridge.intake.tokens;

import org.jspecify.annotations.NullMarked;
