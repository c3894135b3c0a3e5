package com.orderbridge.infra.deployed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An account in memory. It has everything that a template retains, except what was deleted. */
final class Account implements Aws {
  private final Set<String> deleted = new HashSet<>();
  private final Map<String, Long> messages = new HashMap<>();
  private Optional<DeployedStack> stack = Optional.empty();

  Account deployed(String status, StackTemplate template) {
    stack = Optional.of(new DeployedStack(status, false, template));
    return this;
  }

  Account secured() {
    stack = stack.map(it -> new DeployedStack(it.status(), true, it.template()));
    return this;
  }

  Account without(String name) {
    deleted.add(name);
    return this;
  }

  Account waiting(String queue, long count) {
    messages.put(queue, count);
    return this;
  }

  @Override
  public String account() {
    return "123456789012";
  }

  @Override
  public Optional<DeployedStack> stack(String name) {
    return name.equals("order-bridge-test") ? stack : Optional.empty();
  }

  @Override
  public Optional<String> identifier(Kind kind, String name) {
    if (deleted.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case QUEUE -> "https://sqs.eu-central-1.amazonaws.com/123456789012/" + name;
          case SECRET ->
              "arn:aws:secretsmanager:eu-central-1:123456789012:secret:" + name + "-a1b2c3";
          case TABLE, LOG_GROUP -> name;
        });
  }

  @Override
  public long messages(String queue) {
    return messages.getOrDefault(queue, 0L);
  }
}
