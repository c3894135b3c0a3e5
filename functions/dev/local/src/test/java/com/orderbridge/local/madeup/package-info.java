/** A target that nobody but tests knows: what a company of its own would add. */
@NullMarked
package com.orderbridge.local.madeup;

import org.jspecify.annotations.NullMarked;
