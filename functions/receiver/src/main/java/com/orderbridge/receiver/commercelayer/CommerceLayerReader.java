package com.orderbridge.receiver.commercelayer;

import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.config.SourceRules.TopicsTold;
import com.orderbridge.core.event.EventData;
import com.orderbridge.core.event.EventTime;
import com.orderbridge.core.json.Copied;
import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.intake.Announcement;
import com.orderbridge.intake.Body;
import com.orderbridge.intake.EventIds;
import com.orderbridge.intake.EventReader;
import com.orderbridge.intake.Mode;
import com.orderbridge.intake.Reading;
import com.orderbridge.intake.body.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads Commerce Layer's JSON:API documents. Each of its webhooks has one topic and its own secret.
 * No signed byte names the topic, so the secret that matched decides it.
 */
final class CommerceLayerReader implements EventReader {
  private static final Set<String> ONCE = Set.of("orders.place", "orders.cancel");
  private static final String DOCUMENT = "data.type";
  private static final String ID = "data.id";
  private static final String PLACED = "data.attributes.placed_at";
  private static final String ORGANIZATION = "data.meta.organization_id";
  private static final Mode MODE =
      new Mode("data.meta.mode", TextNode.valueOf("live"), TextNode.valueOf("test"));

  private final SourceRules rules;
  private final JsonCopy copy;

  CommerceLayerReader(SourceRules rules) {
    this.rules = rules;
    this.copy =
        new JsonCopy(
            Tokens.of(rules),
            List.of(
                DOCUMENT,
                ID,
                PLACED,
                ORGANIZATION,
                MODE.field(),
                TopicCheck.STATUS,
                TopicCheck.PAYMENT));
  }

  @Override
  public Reading read(Body body, Source source, Predicate<String> routed) {
    var topic = body.topic().orElse("");
    if (topic.isEmpty()) {
      return new Reading.Unreadable("the matching secret names no topic: see sources.topics");
    }
    return TopicCheck.byHeader(topic, body.announced())
        .<Reading>map(Reading.Unreadable::new)
        .orElseGet(() -> read(topic, body, source, routed));
  }

  private Reading read(String topic, Body body, Source source, Predicate<String> routed) {
    return switch (body.copied(copy)) {
      case Copied.Malformed _ when !routed.test(topic) ->
          new Reading.NotRouted(topic, Optional.empty());
      case Copied.Copy document when !routed.test(topic) ->
          new Reading.NotRouted(topic, EventIds.subject(document.at(ID)));
      case Copied.Malformed(var why) -> new Reading.Unreadable("the body: " + why);
      case Copied.Copy document ->
          problem(topic, document)
              .<Reading>map(Reading.Unreadable::new)
              .orElseGet(() -> announcement(topic, document).reading(source, body));
    };
  }

  private Optional<String> problem(String topic, Copied.Copy document) {
    return unless(document.at(DOCUMENT).asText().equals("orders"), "data.type is not orders")
        .or(() -> unless(EventIds.isSubject(document.at(ID)), "data.id is missing or no id"))
        .or(() -> unless(isOurs(document), ORGANIZATION + " is not the source's organization"))
        .or(() -> MODE.problem(document.at(MODE.field()), rules))
        .or(
            () ->
                rules.topicsTold() == TopicsTold.BY_HEADER_AND_STATUS
                    ? TopicCheck.byStatus(topic, document)
                    : TopicCheck.byDocument(topic, document));
  }

  private static Optional<String> unless(boolean right, String problem) {
    return right ? Optional.empty() : Optional.of(problem);
  }

  private boolean isOurs(Copied.Copy document) {
    return rules.organization().map(document.at(ORGANIZATION).asText()::equals).orElse(true);
  }

  private static Announcement announcement(String topic, Copied.Copy document) {
    return new Announcement(
        topic,
        document.at(ID).textValue(),
        EventTime.of(document.at(PLACED)),
        MODE.isTest(document.at(MODE.field())),
        EventData.of(document.text()),
        ONCE,
        TopicCheck.remark(topic, document));
  }
}
