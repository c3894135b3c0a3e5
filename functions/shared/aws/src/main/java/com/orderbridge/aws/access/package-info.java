/** SQS, DynamoDB, Secrets Manager and SNS behind what the functions need of them. */
@NullMarked
package com.orderbridge.aws.access;

import org.jspecify.annotations.NullMarked;
