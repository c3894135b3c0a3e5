/** SQS, DynamoDB, Secrets Manager and SNS behind what the functions need of them. */
@NullMarked
package com.orderbridge.adapters.aws;

import org.jspecify.annotations.NullMarked;
