/** A stage as it is in AWS. */
@NullMarked
package com.orderbridge.infra.deployed;

import org.jspecify.annotations.NullMarked;
