/** Writes one JSON line per attempt, which is a log entry and a CloudWatch metric in one. */
@NullMarked
package com.orderbridge.core.log;

import org.jspecify.annotations.NullMarked;
