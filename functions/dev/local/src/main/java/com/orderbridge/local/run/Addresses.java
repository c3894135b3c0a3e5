package com.orderbridge.local.run;

import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.RunParts;
import java.nio.file.Path;

/**
 * Prints what people copy and paste: the address of everything, and the commands to send and to
 * inspect.
 */
final class Addresses {
  private Addresses() {}

  static String of(LocalBridge bridge, RunParts parts, Path log) {
    return switch (parts) {
      case BOTH -> services(bridge) + functions(bridge) + log(log) + sendOneMore(bridge);
      case SERVICES -> services(bridge) + log(log) + process();
      case FUNCTIONS -> functions(bridge) + log(log) + sendOneMore(bridge) + process();
    };
  }

  private static String functions(LocalBridge bridge) {
    var paths = bridge.bridge().sources().values().stream().map(it -> it.path()).toList();
    return """
    receiver         %s   (POST %s)
    """
        .formatted(Ports.url(bridge.ports().receiver()), String.join(", ", paths));
  }

  private static String services(LocalBridge bridge) {
    var ports = bridge.ports();
    return """
    SQS              %s   queues order-bridge-local-<target>, …-dlq, …-reread, …-unreadable
    DynamoDB         %s   table %s
    Secrets Manager  %s
    simulators       %s/<simulator>/_state, _behaviour, _limits, _journal;  /_notifications
    """
        .formatted(
            Ports.url(ports.sqs()),
            ports.dynamodbUrl(),
            bridge.stage().names().deliveries(),
            Ports.url(ports.secrets()),
            Ports.url(ports.simulators()));
  }

  private static String log(Path log) {
    return "log              " + log + "\n";
  }

  private static String sendOneMore(LocalBridge bridge) {
    return """
    send one more    ./bridge send --event events/zephyrcart/order.created.json --url %s/webhooks/zephyrcart
    """
        .formatted(Ports.url(bridge.ports().receiver()));
  }

  private static String process() {
    return "process          " + ProcessHandle.current().pid() + "\n";
  }
}
