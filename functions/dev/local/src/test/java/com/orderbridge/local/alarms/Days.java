package com.orderbridge.local.alarms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Endurance;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.EventType;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.config.TargetConfig.Pace;
import com.orderbridge.core.config.TargetConfig.Timing;
import com.orderbridge.core.config.Windows;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.core.time.Backoff;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.breaker.Breaker;
import com.orderbridge.delivery.breaker.InMemoryBreaker;
import com.orderbridge.delivery.loop.AttemptLog;
import com.orderbridge.delivery.loop.DeliveryLoop;
import com.orderbridge.delivery.loop.LoopPorts;
import com.orderbridge.delivery.loop.Message;
import com.orderbridge.delivery.story.InMemoryDeliveries;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Days of one target in a moment: the real delivery loop with its log, a clock that goes from one
 * receive to the next, and a queue that counts receives as SQS does.
 */
final class Days {
  static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
  static final Duration HORIZON = Duration.ofDays(4);

  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30));

  private static final class Waiting {
    final Event event;
    final Instant sentAt;
    int receives;
    Instant visibleAt;

    Waiting(Event event, Instant sentAt) {
      this.event = event;
      this.sentAt = sentAt;
      this.visibleAt = sentAt;
    }
  }

  final List<String> deadLetters = new ArrayList<>();
  private final CloudWatch metrics;
  private final String name;
  private final BiFunction<Event, Instant, Outcome> target;
  private final int maxReceiveCount;
  private final List<Waiting> queue = new ArrayList<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final DeliveryLoop loop;
  private Instant now = START;
  private Duration givenBack = Duration.ZERO;

  /**
   * Begins at {@link #START}.
   *
   * @param name of the target, as in the stage
   * @param target what an attempt at a time comes to
   */
  Days(
      CloudWatch metrics,
      String name,
      Windows windows,
      BiFunction<Event, Instant, Outcome> target) {
    this.metrics = metrics;
    this.name = name;
    this.target = target;
    var timing =
        new Timing(
            Duration.ofSeconds(20), Duration.ofMinutes(16), HORIZON, BACKOFF, Optional.empty());
    this.maxReceiveCount = Endurance.of(timing, windows).maxReceiveCount();
    this.loop = loop(timing, windows);
  }

  private DeliveryLoop loop(Timing timing, Windows windows) {
    var settings = JsonNodeFactory.instance.objectNode();
    var config =
        new TargetConfig(name, "erp-push", name, timing, new Pace(1, 1, 2, 20), windows, settings);
    var chance = new Random(1);
    var breaker = new Breaker(name, new InMemoryBreaker(), BACKOFF, (_, _, _) -> {}, chance);
    return new DeliveryLoop(
        config,
        new LoopPorts(
            (event, _) -> target.apply(event, now),
            new InMemoryDeliveries(),
            (_, delay) -> givenBack = delay,
            breaker,
            (_, _, _) -> {},
            new AttemptLog(new JsonLines(new PrintStream(written, true, UTF_8)), "test", name),
            () -> now,
            chance,
            bridge()));
  }

  private static Bridge bridge() {
    var afterOrder = new EventType(Optional.of("created"), Optional.empty(), false);
    var types = Map.of("refunded", afterOrder);
    var shop = new Source("shop", "/shop", "shop", "shop", "", List.of(), types);
    return new Bridge("test", false, Map.of("shop", shop), Map.of(), List.of(), Map.of());
  }

  Days sends(String type, String order) {
    return sends(type, order, Duration.ZERO);
  }

  /** So long after the start. */
  Days sends(String type, String order, Duration later) {
    var data = JsonNodeFactory.instance.objectNode();
    var id = Event.idOf(type, order);
    var event = new Event(id, "shop", type, order, Optional.empty(), data);
    queue.add(new Waiting(event, START.plus(later)));
    return this;
  }

  /** Everything that is received until then. */
  Days pass(Duration time) {
    var end = START.plus(time);
    for (var next = next(end); next.isPresent(); next = next(end)) {
      receive(next.get());
    }
    return this;
  }

  private Optional<Waiting> next(Instant end) {
    return queue.stream()
        .filter(it -> !it.visibleAt.isAfter(end))
        .min(Comparator.comparing(it -> it.visibleAt));
  }

  private void receive(Waiting it) {
    now = it.visibleAt.isAfter(now) ? it.visibleAt : now;
    if (++it.receives > maxReceiveCount) {
      queue.remove(it);
      deadLetters.add(it.event.id());
    } else if (deliver(it)) {
      it.visibleAt = now.plusSeconds(Backoff.wholeSeconds(givenBack));
    } else {
      queue.remove(it);
    }
  }

  private boolean deliver(Waiting it) {
    var id = it.event.id();
    var message =
        new Message(id, id, CloudEvents.write(it.event), it.receives, it.sentAt, Optional.empty());
    var kept = loop.deliver(List.of(message), now.plus(Duration.ofMinutes(3)));
    written.toString(UTF_8).lines().forEach(line -> metrics.log(log(), line, now));
    written.reset();
    return !kept.isEmpty();
  }

  private String log() {
    return "/aws/lambda/" + Template.PREFIX + name;
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }
}
