package com.orderbridge.local.awsports;

import com.orderbridge.adapters.aws.AwsCalls;
import software.amazon.awssdk.services.sqs.SqsClient;

class QueueOnLocalStackWhereDockerExistsTest extends QueueContract {
  private final SqsClient sqs = LocalStack.sqs();

  @Override
  SqsClient sqs() {
    return sqs;
  }

  @Override
  AwsCalls calls() {
    return LocalStack.calls();
  }
}
