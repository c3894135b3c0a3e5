package com.orderbridge.receiver;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Queues that remember what was sent to them, and can be out of reach. */
final class FakeSqs implements SqsClient {
  final List<SendMessageRequest> sent = new ArrayList<>();
  final List<ChangeMessageVisibilityRequest> givenBack = new ArrayList<>();
  boolean reachable = true;

  @Override
  public synchronized SendMessageResponse sendMessage(SendMessageRequest request) {
    if (!reachable) {
      throw SdkClientException.create("no route to host");
    }
    sent.add(request);
    return SendMessageResponse.builder().messageId("m" + sent.size()).build();
  }

  @Override
  public ChangeMessageVisibilityResponse changeMessageVisibility(
      ChangeMessageVisibilityRequest request) {
    givenBack.add(request);
    return ChangeMessageVisibilityResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
