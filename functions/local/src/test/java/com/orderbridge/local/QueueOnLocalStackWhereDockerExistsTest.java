package com.orderbridge.local;

import software.amazon.awssdk.services.sqs.SqsClient;

class QueueOnLocalStackWhereDockerExistsTest extends QueueContract {
  private final SqsClient sqs = LocalStack.sqs();

  @Override
  SqsClient sqs() {
    return sqs;
  }
}
