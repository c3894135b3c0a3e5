/** Runs a target's function on Lambda: its wiring, its batches, its rehearsal before a snapshot. */
@NullMarked
package com.orderbridge.aws.function;

import org.jspecify.annotations.NullMarked;
