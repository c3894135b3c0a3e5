/** One JSON line per attempt, log and CloudWatch metric in one. */
@NullMarked
package com.orderbridge.adapters.telemetry;

import org.jspecify.annotations.NullMarked;
