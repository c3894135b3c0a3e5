package com.orderbridge.local;

import java.nio.file.Path;

/** What to paste: where everything is, and how to send and look. */
final class Addresses {
  private Addresses() {}

  static String of(LocalBridge bridge, Path log) {
    var ports = bridge.ports();
    return """
    receiver         %s   (POST %s)
    SQS              %s   queues order-bridge-local-<target>, …-dlq, …-reread, …-unreadable
    DynamoDB         %s   table %s
    Secrets Manager  %s
    simulators       %s/<simulator>/_state, _behaviour, _limits, _journal;  /_notifications
    log              %s
    send one more    ./mvnw -q -Psend -Devent=events/zephyrcart/order.created.json -Durl=%s/webhooks/zephyrcart
    """
        .formatted(
            Ports.url(ports.receiver()),
            String.join(
                ", ", bridge.bridge().sources().values().stream().map(it -> it.path()).toList()),
            Ports.url(ports.sqs()),
            Ports.url(ports.dynamodb()),
            bridge.stage().names().deliveries(),
            Ports.url(ports.secrets()),
            Ports.url(ports.simulators()),
            log,
            Ports.url(ports.receiver()));
  }
}
