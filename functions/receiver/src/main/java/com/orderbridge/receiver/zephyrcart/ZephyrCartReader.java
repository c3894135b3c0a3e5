package com.orderbridge.receiver.zephyrcart;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.SourceRules;
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
 * Reads ZephyrCart's {@code {"type": "order.created", "data": {"id": "order_…", …}}}. Its delivery
 * id and attempt are in headers that are not signed, so the reader ignores them.
 */
final class ZephyrCartReader implements EventReader {
  private static final Set<String> ONCE = Set.of("order.created", "order.cancelled");
  private static final String TYPE = "type";
  private static final String ID = "data.id";
  private static final String PLACED = "data.placed_at";
  private static final Mode MODE = new Mode("data.livemode", BooleanNode.TRUE, BooleanNode.FALSE);

  private final SourceRules rules;
  private final JsonCopy copy;

  ZephyrCartReader(SourceRules rules) {
    this.rules = rules;
    this.copy =
        new JsonCopy(
            Tokens.of(rules),
            List.of(TYPE, ID, PLACED, MODE.field(), StatusCheck.STATUS, StatusCheck.REFUND));
  }

  @Override
  public Reading read(Body body, Source source, Predicate<String> routed) {
    return switch (body.copied(copy)) {
      case Copied.Malformed(var why) -> new Reading.Unreadable("the body: " + why);
      case Copied.Copy data -> read(data, body, source, routed);
    };
  }

  private Reading read(Copied.Copy data, Body body, Source source, Predicate<String> routed) {
    var type = data.at(TYPE);
    if (!type.isTextual() || type.textValue().isBlank()) {
      return new Reading.Unreadable("field type is missing or is not a text");
    }
    if (!routed.test(type.textValue())) {
      return new Reading.NotRouted(type.textValue(), EventIds.subject(data.at(ID)));
    }
    return EventIds.isSubject(data.at(ID))
        ? event(type.textValue(), data, body, source)
        : new Reading.Unreadable("field data.id is missing or no id");
  }

  private Reading event(String type, Copied.Copy copy, Body body, Source source) {
    var data = EventData.of(copy.text());
    return problem(type, copy, data)
        .<Reading>map(Reading.Unreadable::new)
        .orElseGet(() -> announcement(type, copy, data).reading(source, body));
  }

  private Optional<String> problem(String type, Copied.Copy copy, EventData data) {
    return MODE.problem(copy.at(MODE.field()), rules)
        .or(() -> StatusCheck.contradiction(type, copy, data));
  }

  /** ZephyrCart does not document the format of its times, so every known form is accepted. */
  private static Announcement announcement(String type, Copied.Copy copy, EventData data) {
    return new Announcement(
        type,
        copy.at(ID).textValue(),
        EventTime.of(copy.at(PLACED)),
        MODE.isTest(copy.at(MODE.field())),
        data,
        ONCE,
        StatusCheck.remark(type, copy));
  }
}
