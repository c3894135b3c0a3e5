package com.orderbridge.local.send;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.simulators.aws.SqsEventJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Queues in place of a stage's own ones, from which nobody else receives. */
final class CapturedQueues implements AutoCloseable {
  private static final String REREAD = "reread";

  private final SqsClient sqs;
  private final LocalStage stage;
  private final Map<String, String> urls = new TreeMap<>();

  CapturedQueues(SqsClient sqs, LocalStage stage) {
    this.sqs = sqs;
    this.stage = stage;
    stage.bridge().targets().keySet().forEach(this::create);
    create(REREAD);
  }

  private void create(String function) {
    var name = "captured-" + UUID.randomUUID();
    urls.put(function, sqs.createQueue(it -> it.queueName(name)).queueUrl());
  }

  /** Returns the environment of a receiver that sends to these queues. */
  Map<String, String> instead(Map<String, String> environment) {
    var changed = new HashMap<>(environment);
    var targets = JsonNodeFactory.instance.objectNode();
    stage.bridge().targets().keySet().forEach(it -> targets.put(it, urls.get(it)));
    changed.put("BRIDGE_QUEUES", Json.write(targets));
    changed.put("BRIDGE_REREAD_QUEUE", urls.getOrDefault(REREAD, ""));
    return changed;
  }

  /**
   * Returns the messages that have arrived, as the event that Lambda makes of them, by the name of
   * the function that they are for.
   */
  Map<String, String> taken() {
    var taken = new LinkedHashMap<String, String>();
    urls.forEach((function, url) -> take(function, url, taken));
    return taken;
  }

  private void take(String function, String url, Map<String, String> taken) {
    var arn = LocalStage.queueArn(stage.names().function(function));
    var still = received(url).stream().map(CapturedQueues::withoutTimes).toList();
    if (!still.isEmpty()) {
      taken.put(function, SqsEventJson.of(still, arn).toPrettyString() + "\n");
    }
  }

  /** Returns all messages that one body has caused, always in the same order. */
  private List<Message> received(String url) {
    var received = new ArrayList<Message>();
    for (var some = receive(url); !some.isEmpty(); some = receive(url)) {
      some.forEach(it -> sqs.deleteMessage(m -> m.queueUrl(url).receiptHandle(it.receiptHandle())));
      received.addAll(some);
    }
    received.sort(Comparator.comparing(Message::body));
    return received;
  }

  private List<Message> receive(String url) {
    return sqs.receiveMessage(
            it -> it.queueUrl(url).messageAttributeNames("All").maxNumberOfMessages(10))
        .messages();
  }

  /**
   * Replaces ids and times by fixed ones, so that a message is the same each time that the files
   * are made. With a real time, the order would also look older every day.
   */
  private static Message withoutTimes(Message message) {
    var body = message.body().replaceFirst("(\"provenAt\":\")[^\"]+", "$12026-01-01T00:00:00Z");
    return message.toBuilder()
        .messageId("00000000-0000-4000-8000-000000000000")
        .receiptHandle("of-no-queue")
        .attributes(Map.of(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"))
        .messageAttributes(new TreeMap<>(message.messageAttributes()))
        .body(body)
        .md5OfBody(md5(body))
        .build();
  }

  private static String md5(String text) {
    try {
      var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  @Override
  public void close() {
    urls.values().forEach(url -> sqs.deleteQueue(it -> it.queueUrl(url)));
  }
}
