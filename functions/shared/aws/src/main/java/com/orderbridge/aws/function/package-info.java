/** What every target's function is made of. */
@NullMarked
package com.orderbridge.aws.function;

import org.jspecify.annotations.NullMarked;
