/**
 * A stage as it is in AWS: what a deployment would remove of it, and what a new stack can adopt.
 */
@NullMarked
package com.orderbridge.infra.deployed;

import org.jspecify.annotations.NullMarked;
