package com.orderbridge.receiver;

import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.event.EventData;
import com.orderbridge.core.event.EventTime;
import com.orderbridge.core.json.Copied;
import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.intake.Announcement;
import com.orderbridge.intake.Body;
import com.orderbridge.intake.EventReader;
import com.orderbridge.intake.Reading;
import com.orderbridge.intake.Sender;
import com.orderbridge.intake.body.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sender that only tests know, and only by its registration. It sends {@code {"placed": "o1"}}.
 */
public final class MadeUpShop implements Sender {
  private static final String PLACED = "placed";
  private static final String TYPE = "order.created";

  @Override
  public String name() {
    return "made-up-shop";
  }

  @Override
  public EventReader reader(SourceRules rules) {
    var copy = new JsonCopy(Tokens.of(rules), List.of(PLACED));
    return (body, source, routed) ->
        switch (body.copied(copy)) {
          case Copied.Malformed(var why) -> new Reading.Unreadable(why);
          case Copied.Copy order -> order(order, body, source);
        };
  }

  private static Reading order(Copied.Copy order, Body body, Source source) {
    var id = order.at(PLACED);
    var data = EventData.of(order.text());
    return new Announcement(
            TYPE, id.asText(), EventTime.of(id), false, data, Set.of(TYPE), Optional.empty())
        .reading(source, body);
  }
}
