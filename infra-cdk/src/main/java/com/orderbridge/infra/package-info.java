/** The whole system in AWS, as CDK constructs that read like the picture of the design. */
@NullMarked
package com.orderbridge.infra;

import org.jspecify.annotations.NullMarked;
