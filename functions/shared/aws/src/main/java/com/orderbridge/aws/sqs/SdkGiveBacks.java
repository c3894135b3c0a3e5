package com.orderbridge.aws.sqs;

import com.orderbridge.core.time.Backoff;
import com.orderbridge.delivery.loop.GiveBacks;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Messages given back to SQS by the SDK's client. Failures are its unchecked exceptions. */
public final class SdkGiveBacks implements GiveBacks {
  private final SqsClient client;
  private final String url;

  public SdkGiveBacks(SqsClient client, String url) {
    this.client = client;
    this.url = url;
  }

  @Override
  public void giveBack(String receiptHandle, Duration delay) {
    client.changeMessageVisibility(
        it ->
            it.queueUrl(url)
                .receiptHandle(receiptHandle)
                .visibilityTimeout((int) Backoff.wholeSeconds(delay)));
  }
}
