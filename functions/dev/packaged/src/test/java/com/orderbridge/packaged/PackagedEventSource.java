package com.orderbridge.packaged;

import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** The event source mapping of a packaged function, one poll at a time. */
final class PackagedEventSource {
  private final SqsClient sqs;
  private final String url;
  private final String arn;
  private final AtomicInteger receives = new AtomicInteger();

  PackagedEventSource(SqsClient sqs, String url, String arn) {
    this.sqs = sqs;
    this.url = url;
    this.arn = arn;
  }

  /** Hands over what is visible now, and deletes what the function does not give back. */
  void poll(PackagedFunction function) {
    var messages = receive();
    if (!messages.isEmpty()) {
      delete(messages, kept(invoke(function, messages)));
    }
  }

  /** How often the message that was handed out most often has been received. */
  int receives() {
    return receives.get();
  }

  private List<Message> receive() {
    var messages =
        sqs.receiveMessage(
                it ->
                    it.queueUrl(url)
                        .maxNumberOfMessages(2)
                        .waitTimeSeconds(1)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
            .messages();
    messages.forEach(it -> receives.accumulateAndGet(receives(it), Math::max));
    return messages;
  }

  private static int receives(Message message) {
    var count = message.attributesAsStrings().getOrDefault("ApproximateReceiveCount", "0");
    return Integer.parseInt(count);
  }

  private String invoke(PackagedFunction function, List<Message> messages) {
    try {
      return function.invoke(Json.write(AwsSamples.batch(messages, arn)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** Empty if the function failed: then everything is kept. */
  static Optional<Set<String>> kept(String answer) {
    if (!(Json.read(answer) instanceof Parsed.Tree(var json)) || !json.has("batchItemFailures")) {
      return Optional.empty();
    }
    var kept = new HashSet<String>();
    json.path("batchItemFailures").forEach(it -> kept.add(it.path("itemIdentifier").asText()));
    return Optional.of(kept);
  }

  private void delete(List<Message> messages, Optional<Set<String>> kept) {
    for (var message : messages) {
      if (kept.isPresent() && !kept.get().contains(message.messageId())) {
        sqs.deleteMessage(it -> it.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
    }
  }
}
