/** Reads secrets from Secrets Manager and keeps them for some minutes. */
@NullMarked
package com.orderbridge.aws.secret;

import org.jspecify.annotations.NullMarked;
