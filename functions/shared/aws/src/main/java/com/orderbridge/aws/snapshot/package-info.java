/** Does a function's work before SnapStart takes a snapshot and after it is restored. */
@NullMarked
package com.orderbridge.aws.snapshot;

import org.jspecify.annotations.NullMarked;
