/** The judge of a soak, and a short soak. */
@NullMarked
package com.orderbridge.soak;

import org.jspecify.annotations.NullMarked;
