/** Requests as API Gateway hands them over, and the answers to them. */
@NullMarked
package com.orderbridge.receiver.http;

import org.jspecify.annotations.NullMarked;
