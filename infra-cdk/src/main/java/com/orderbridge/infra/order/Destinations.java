package com.orderbridge.infra.order;

import com.orderbridge.infra.resource.RedrivableQueue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;

/**
 * The queues to which the receiver's two functions send.
 *
 * @param reread the queue for bodies that cannot be read
 */
public record Destinations(List<TargetDelivery> targets, RedrivableQueue reread) {
  public Map<String, String> environment() {
    return Map.of(
        "BRIDGE_QUEUES", Stack.of(reread).toJsonString(urls()),
        "BRIDGE_REREAD_QUEUE", reread.queue().getQueueUrl());
  }

  private Map<String, String> urls() {
    var urls = new TreeMap<String, String>();
    targets.forEach(it -> urls.put(it.target().name(), it.queue().queue().getQueueUrl()));
    return urls;
  }

  String[] targetArns() {
    return targets.stream().map(it -> it.queue().queue().getQueueArn()).toArray(String[]::new);
  }
}
