/** What a change must not make heavier: counts, never times. */
@NullMarked
package com.orderbridge.benchmarks;

import org.jspecify.annotations.NullMarked;
