/** Sends messages to queues of SQS and gives received ones back. */
@NullMarked
package com.orderbridge.aws.sqs;

import org.jspecify.annotations.NullMarked;
