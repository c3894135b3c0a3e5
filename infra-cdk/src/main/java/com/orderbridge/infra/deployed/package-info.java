/** Looks at a stage in AWS: what a deployment would remove, and what a new stack can adopt. */
@NullMarked
package com.orderbridge.infra.deployed;

import org.jspecify.annotations.NullMarked;
