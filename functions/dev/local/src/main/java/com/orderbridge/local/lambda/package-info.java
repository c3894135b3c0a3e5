/** Does for a function what Lambda and API Gateway do. */
@NullMarked
package com.orderbridge.local.lambda;

import org.jspecify.annotations.NullMarked;
