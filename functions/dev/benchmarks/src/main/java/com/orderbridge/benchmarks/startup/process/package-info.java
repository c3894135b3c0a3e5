/** A function as a process of its own, and what is measured of it. */
@NullMarked
package com.orderbridge.benchmarks.startup.process;

import org.jspecify.annotations.NullMarked;
