package com.orderbridge.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.aws.access.AwsCalls;
import com.orderbridge.aws.access.AwsService;
import com.orderbridge.aws.access.MessageDigests;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.json.Utf8Text;
import java.util.ArrayList;
import java.util.List;

/** Queues that remember what was sent to them, and can be out of reach. */
final class FakeSqs implements AwsCalls {
  /** A SendMessage, in SQS's words. */
  record Sent(JsonNode input) {
    String queueUrl() {
      return input.path("QueueUrl").asText();
    }

    String messageBody() {
      return input.path("MessageBody").asText();
    }

    String messageGroupId() {
      return input.path("MessageGroupId").asText();
    }

    String attribute(String name) {
      return input.path("MessageAttributes").path(name).path("StringValue").asText();
    }

    String trace() {
      return input
          .path("MessageSystemAttributes")
          .path("AWSTraceHeader")
          .path("StringValue")
          .asText();
    }
  }

  final List<Sent> sent = new ArrayList<>();
  final List<JsonNode> givenBack = new ArrayList<>();
  boolean reachable = true;
  boolean garbles;

  @Override
  public synchronized JsonNode call(AwsService service, String operation, Utf8Text text) {
    if (!reachable) {
      throw AwsCallException.refused("ConnectException");
    }
    var input = ((Parsed.Tree) text.parsed()).node();
    return switch (operation) {
      case "SendMessage" -> send(input);
      case "ChangeMessageVisibility" -> {
        givenBack.add(input);
        yield JsonNodeFactory.instance.objectNode();
      }
      default -> throw AwsCallException.refused("UnknownOperationException");
    };
  }

  private JsonNode send(JsonNode input) {
    sent.add(new Sent(input));
    var digests = MessageDigests.of(input);
    var answer = JsonNodeFactory.instance.objectNode().put("MessageId", "m" + sent.size());
    answer.put("MD5OfMessageBody", garbles ? "of something else" : digests.body());
    digests.attributes().ifPresent(it -> answer.put("MD5OfMessageAttributes", it));
    return answer;
  }
}
