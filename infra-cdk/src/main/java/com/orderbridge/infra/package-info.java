/** The CDK app: the whole system in AWS, as constructs with the names of docs/design.md. */
@NullMarked
package com.orderbridge.infra;

import org.jspecify.annotations.NullMarked;
