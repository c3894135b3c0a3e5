/** Order Bridge measured: what a sender waits, an event costs, and a target bears. */
@NullMarked
package com.orderbridge.benchmarks;

import org.jspecify.annotations.NullMarked;
