package com.orderbridge.delivery.simulated;

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
import com.orderbridge.delivery.breaker.Breaker;
import com.orderbridge.delivery.breaker.InMemoryBreaker;
import com.orderbridge.delivery.loop.AttemptLog;
import com.orderbridge.delivery.loop.DeliveryLoop;
import com.orderbridge.delivery.loop.LoopPorts;
import com.orderbridge.delivery.loop.Message;
import com.orderbridge.delivery.story.InMemoryDeliveries;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Senders, a queue, environments of a function, and a target. Only time is simulated. */
final class World {
  static final Duration FUNCTION = Duration.ofMinutes(3);
  static final Duration SETTLES = Duration.ofMinutes(16);
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30));

  /** This is a Saturday. */
  static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  final SimulatedTime time = new SimulatedTime(START);
  final ModelErp erp = new ModelErp(time);
  final ModelQueue queue;
  final Faults faults = new Faults(time);
  final List<String> told = new ArrayList<>();
  private final List<Event> accepted = new ArrayList<>();
  private final InMemoryDeliveries table = new InMemoryDeliveries();
  private final InMemoryBreaker breaker = new InMemoryBreaker();
  private final TargetConfig config;
  private final Random chance;
  private final Deque<DeliveryLoop> idle = new ArrayDeque<>();
  private Instant awaited = Instant.MAX;
  private Instant pausedUntil = Instant.MIN;

  World(long seed) {
    this(seed, Windows.NONE, Duration.ofDays(4));
  }

  World(long seed, Windows windows, Duration horizon) {
    var timing =
        new Timing(Duration.ofSeconds(20), SETTLES, horizon, BACKOFF, Optional.of(FUNCTION));
    var settings = JsonNodeFactory.instance.objectNode();
    this.config =
        new TargetConfig(
            "erp", "erp-push", "erp", timing, new Pace(1, 1, 4, 20), windows, settings);
    this.queue =
        new ModelQueue(
            time, FUNCTION.multipliedBy(6), Endurance.of(timing, windows).maxReceiveCount());
    this.chance = new Random(seed);
    for (int i = 0; i < config.pace().maximumConcurrency(); i++) {
      idle.add(environment());
    }
  }

  private DeliveryLoop environment() {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var parts =
        new LoopPorts(
            faults.target(erp),
            faults.table(table),
            faults.queue(queue),
            new Breaker(
                "erp", faults.breaker(breaker), BACKOFF, (_, what, _) -> told.add(what), chance),
            (_, what, _) -> told.add(what),
            new AttemptLog(new JsonLines(nowhere), "simulated", "erp"),
            time,
            chance,
            bridge());
    return new DeliveryLoop(config, parts);
  }

  private static Bridge bridge() {
    var afterOrder = new EventType(Optional.of("created"), Optional.empty(), false);
    var types = Map.of("refunded", afterOrder, "cancelled", afterOrder);
    var shop = new Source("shop", "/shop", "shop", "shop", "", List.of(), types);
    var sources = Map.of(shop.name(), shop);
    return new Bridge("simulated", false, sources, Map.of(), List.of(), Map.of());
  }

  static Event event(String type, String order) {
    var data = JsonNodeFactory.instance.objectNode();
    return new Event(Event.idOf(type, order), "shop", type, order, Optional.empty(), data);
  }

  /** Does the receiver's part: the event is queued and answered 202. */
  void send(Event event) {
    accepted.add(event);
    queue.send(CloudEvents.write(event));
    serveWhenDue();
  }

  void orders(int count) {
    for (int i = 0; i < count; i++) {
      send(event("created", "o" + i));
    }
  }

  void pass(Duration duration) {
    serveWhenDue();
    time.runUntil(time.instant().plus(duration));
  }

  /** Pauses the target, as an event source mapping does that is not enabled. */
  void pausedFor(Duration duration) {
    pausedUntil = time.instant().plus(duration);
  }

  void redrive() {
    queue.redrive();
    serveWhenDue();
  }

  private void serveWhenDue() {
    queue.next().filter(it -> it.isBefore(awaited)).ifPresent(this::serveAt);
  }

  private void serveAt(Instant when) {
    var now = time.instant().isBefore(pausedUntil) ? pausedUntil : time.instant();
    var at = when.isBefore(now) ? now : when;
    awaited = at;
    time.at(
        at,
        () -> {
          if (awaited.equals(at)) {
            awaited = Instant.MAX;
            serve();
          }
        });
  }

  private void serve() {
    while (!idle.isEmpty()) {
      var message = queue.receive();
      if (message.isEmpty()) {
        break;
      }
      invoke(idle.remove(), message.get());
    }
    if (!idle.isEmpty()) {
      serveWhenDue();
    }
  }

  /** An invocation that never comes back is replaced by a new environment. */
  private void invoke(DeliveryLoop environment, Message message) {
    var invocation = new Invocation();
    var end = time.instant().plus(FUNCTION);
    time.start(
        () -> {
          faults.point();
          var kept = environment.deliver(List.of(message), end);
          faults.point();
          if (kept.isEmpty()) {
            queue.delete(message.id());
          }
          if (invocation.end()) {
            idle.add(environment);
            time.at(time.instant(), this::serve);
          }
        });
    if (!invocation.over) {
      time.at(end, () -> replaceIfKilled(invocation));
    }
  }

  private static final class Invocation {
    private boolean over;

    boolean end() {
      var first = !over;
      over = true;
      return first;
    }
  }

  private void replaceIfKilled(Invocation invocation) {
    if (invocation.end()) {
      idle.add(environment());
      serve();
    }
  }

  History history() {
    return new History(accepted, erp.effects(), queue.waiting(), queue.deadLetters());
  }
}
