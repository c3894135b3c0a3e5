/** What Lambda and API Gateway do for a function. */
@NullMarked
package com.orderbridge.local.lambda;

import org.jspecify.annotations.NullMarked;
