/** Many orders at once against a target that bears little. */
@NullMarked
package com.orderbridge.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
