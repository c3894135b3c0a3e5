package com.orderbridge.aws.sqs;

import com.orderbridge.aws.contract.LocalStack;
import software.amazon.awssdk.services.sqs.SqsClient;

class QueueOnLocalStackWhereDockerExistsTest extends QueueContract {
  private final SqsClient sqs = LocalStack.sqs();

  @Override
  SqsClient sqs() {
    return sqs;
  }

  @Override
  SqsClient functions() {
    return sqs;
  }
}
