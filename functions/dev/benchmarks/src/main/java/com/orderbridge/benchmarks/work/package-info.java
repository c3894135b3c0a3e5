/** CPU time and allocation of our own code, beside a floor written by hand. */
@NullMarked
package com.orderbridge.benchmarks.work;

import org.jspecify.annotations.NullMarked;
