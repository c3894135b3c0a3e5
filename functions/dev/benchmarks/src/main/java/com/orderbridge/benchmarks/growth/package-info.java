/** Cost and time per event as table and configuration grow. */
@NullMarked
package com.orderbridge.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
