/** Queues of SQS. */
@NullMarked
package com.orderbridge.aws.sqs;

import org.jspecify.annotations.NullMarked;
