/** Requests counted on the way of one event, and what a million of them costs. */
@NullMarked
package com.orderbridge.benchmarks.requests;

import org.jspecify.annotations.NullMarked;
