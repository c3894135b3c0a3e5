/** Requests as API Gateway hands them over, and what is answered. */
@NullMarked
package com.orderbridge.receiver.http;

import org.jspecify.annotations.NullMarked;
