/** Secrets of Secrets Manager, kept for some minutes. */
@NullMarked
package com.orderbridge.aws.secret;

import org.jspecify.annotations.NullMarked;
