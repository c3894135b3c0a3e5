package com.orderbridge.local.madeup;

import com.orderbridge.aws.function.SystemRegistration;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.function.SystemDescriptor;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.http.StubContents;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A system that takes one page for each order, and shows what it has printed. */
public record Fax() implements SystemRegistration {
  private static final Map<String, String> PRINTED = new ConcurrentHashMap<>();

  /** The page of an order. */
  public static Optional<String> printed(String order) {
    return Optional.ofNullable(PRINTED.get(order));
  }

  @Override
  public SystemDescriptor descriptor() {
    return new SystemDescriptor("fax", true, 1);
  }

  @Override
  public Target target(TargetParts parts) {
    if (!parts.config().settings().has("number")) {
      throw new ConfigurationException(
          List.of("targets.%s.settings.number is missing".formatted(parts.config().name())));
    }
    return new Machine(parts);
  }

  @Override
  public HttpCalls stub(TargetConfig config, StubContents contents) {
    return (_, _) -> new Reply.Answered(200, Optional.empty(), Optional.empty(), "{}");
  }

  private record Machine(TargetParts parts) implements Target {
    @Override
    public Outcome deliver(Event event, Attempt attempt) {
      var page =
          parts
              .files()
              .mapping(event.source(), event.type(), parts.config().name())
              .map(it -> it.evaluate(event.data()).path("page").asText())
              .orElse("");
      PRINTED.put(event.subject(), page);
      return new Outcome.Delivered("page " + event.subject());
    }
  }
}
