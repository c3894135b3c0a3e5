/** What the benchmarks have in common: a stage with one target, and orders. */
@NullMarked
package com.orderbridge.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
