/** What a function does before SnapStart's snapshot is taken, and after it is restored. */
@NullMarked
package com.orderbridge.aws.snapshot;

import org.jspecify.annotations.NullMarked;
