/**
 * Builds the SDK's clients of SQS, DynamoDB, Secrets Manager and SNS, with credentials and
 * connections.
 */
@NullMarked
package com.orderbridge.aws.access;

import org.jspecify.annotations.NullMarked;
