/** What every target's function is made of. */
@NullMarked
package com.orderbridge.adapters.function;

import org.jspecify.annotations.NullMarked;
