/** Runs the whole bridge on one machine, for engineers and tests; never deployed. */
@NullMarked
package com.orderbridge.local.run;

import org.jspecify.annotations.NullMarked;
