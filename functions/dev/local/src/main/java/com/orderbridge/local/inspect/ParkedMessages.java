package com.orderbridge.local.inspect;

import com.orderbridge.intake.ParkedText;
import com.orderbridge.local.stage.StartupException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Shows the parked bodies of a stage: all of them with the reason why they were not read, or one of
 * them with its text. Only the queue {@code unreadable} is read, because it has no DLQ: reading
 * moves nothing on, however often it happens.
 */
final class ParkedMessages {
  private static final List<String> HEAD = List.of("message", "source", "topic", "came at", "why");

  /**
   * The most receives. SQS gives at most ten messages at a time, and not always all that it has.
   */
  private static final int ROUNDS = 50;

  /** The number of receives in a row without a new message after which the queue counts as read. */
  private static final int PATIENCE = 3;

  private final SqsClient sqs;
  private final String url;

  ParkedMessages(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.url = sqs.getQueueUrl(it -> it.queueName(queue)).queueUrl();
  }

  /** Returns a table of all parked bodies, as far as SQS shows them. */
  String table() {
    var lines = new ArrayList<List<String>>();
    received().forEach((id, parked) -> lines.add(line(id, parked)));
    return lines.isEmpty() ? "no body is parked" : Columns.of(HEAD, lines);
  }

  /** Returns one parked body with its whole text. */
  String text(String messageId) {
    return Optional.ofNullable(received().get(messageId))
        .map(it -> Columns.of(HEAD, List.of(line(messageId, it))) + "\n\n" + it.text())
        .orElseThrow(
            () ->
                new StartupException(
                    "-Dparked: the queue unreadable has no message " + messageId + " now"));
  }

  private static List<String> line(String id, ParkedText parked) {
    return List.of(
        id, parked.source(), parked.topic(), parked.provenAt().toString(), parked.reason());
  }

  private Map<String, ParkedText> received() {
    var parked = new LinkedHashMap<String, ParkedText>();
    var inVain = 0;
    for (int i = 0; i < ROUNDS && inVain < PATIENCE; i++) {
      var before = parked.size();
      next()
          .forEach(it -> ParkedText.of(it.body()).ifPresent(of -> parked.put(it.messageId(), of)));
      inVain = parked.size() == before ? inVain + 1 : 0;
    }
    return parked;
  }

  /**
   * Receives messages without hiding them from others: a redrive at the same time must not miss
   * them.
   */
  private List<Message> next() {
    return sqs.receiveMessage(it -> it.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(0))
        .messages();
  }
}
