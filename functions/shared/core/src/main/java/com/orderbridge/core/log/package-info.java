/** One JSON line per attempt, log and CloudWatch metric in one. */
@NullMarked
package com.orderbridge.core.log;

import org.jspecify.annotations.NullMarked;
