package com.orderbridge.benchmarks.work;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** An empty table that keeps what it was asked to write, and forgets it otherwise. */
final class RecordedWrites implements DynamoDbClient {
  private final List<UpdateItemRequest> last = new ArrayList<>();

  void next() {
    last.clear();
  }

  List<UpdateItemRequest> last() {
    return List.copyOf(last);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    last.add(request);
    return UpdateItemResponse.builder().build();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return GetItemResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
