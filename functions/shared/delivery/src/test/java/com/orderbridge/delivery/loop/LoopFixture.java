package com.orderbridge.delivery.loop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Endurance;
import com.orderbridge.core.config.PlannedWindow;
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
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Target;
import com.orderbridge.delivery.breaker.Breaker;
import com.orderbridge.delivery.notify.Notifications;
import com.orderbridge.delivery.story.Claim;
import com.orderbridge.delivery.story.ClaimRequest;
import com.orderbridge.delivery.story.Deliveries;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.InMemoryDeliveries;
import com.orderbridge.delivery.story.Lease;
import com.orderbridge.delivery.story.Settlement;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/** A delivery loop whose surroundings a test can set and look at. */
final class LoopFixture implements Target, Deliveries {
  /** A call of the target, as the target saw it. */
  record Seen(Event event, Attempt attempt) {}

  static final String PREFIX = "SHOP-";
  static final Duration HORIZON = Duration.ofDays(4);
  static final Duration SETTLES = Duration.ofMinutes(16);
  static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30));

  static final Timing TIMING =
      new Timing(Duration.ofSeconds(20), SETTLES, HORIZON, BACKOFF, Optional.empty());

  /** SQS moves the message after five more receives. */
  static final int LAST_CHANCE = Endurance.of(TIMING, Windows.NONE).receives();

  Instant now = Instant.parse("2026-11-21T12:00:00Z");
  final Deque<Outcome> next = new ArrayDeque<>();
  final List<Seen> seen = new CopyOnWriteArrayList<>();
  final List<Instant> prepared = new ArrayList<>();
  final Map<String, Duration> givenBack = new LinkedHashMap<>();
  final List<String> told = new ArrayList<>();
  final List<String> texts = new ArrayList<>();
  final CountedBreaker breakerStore = new CountedBreaker();
  boolean claimsFail;
  boolean settlesFail;
  boolean throwsInTarget;
  Windows windows = Windows.NONE;
  int claims;

  /** What happens while the target works on a call. */
  Runnable meanwhile = () -> {};

  private int inFlight = 2;
  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private DeliveryLoop loop = loop();

  private DeliveryLoop loop() {
    var lines = new JsonLines(new PrintStream(log, true, StandardCharsets.UTF_8));
    RandomGenerator half = () -> Long.MAX_VALUE;
    Notifications notifications =
        (who, subject, text) -> {
          told.add(who + " " + subject);
          texts.add(text);
        };
    var breaker = new Breaker("erp", breakerStore, BACKOFF, notifications, half);
    var config =
        new TargetConfig(
            "erp",
            "erp-push",
            "erp",
            TIMING,
            new Pace(10, inFlight, 2, 20),
            windows,
            JsonNodeFactory.instance.objectNode());
    return new DeliveryLoop(
        config,
        new LoopPorts(
            this,
            this,
            this::giveBack,
            breaker,
            notifications,
            new AttemptLog(lines, "test", "erp"),
            () -> now,
            half,
            bridge()));
  }

  void planned(PlannedWindow window) {
    windows = new Windows(List.of(window));
    loop = loop();
  }

  /** Makes the loop deliver one message after the other. */
  void inOnePlace() {
    inFlight = 1;
    loop = loop();
  }

  /** Makes every call of the target take this long. */
  void callsTake(Duration time) {
    meanwhile = () -> now = now.plus(time);
  }

  /** Continues with another environment of the same function. */
  void startsAfresh() {
    loop = loop();
  }

  private static Bridge bridge() {
    var afterOrder = new EventType(Optional.of("order.created"), Optional.empty(), false);
    var cancels = new EventType(Optional.of("order.created"), Optional.empty(), true);
    var types = Map.of("order.refunded", afterOrder, "order.cancelled", cancels);
    var shop = new Source("shop", "/shop", "shop", "shop", PREFIX, List.of(), types);
    var sources = Map.of(shop.name(), shop);
    return new Bridge("test", false, sources, Map.of(), List.of(), Map.of());
  }

  private synchronized void giveBack(String receiptHandle, Duration delay) {
    givenBack.put(receiptHandle, delay);
  }

  /** Receives one message, and returns whether SQS keeps it. */
  boolean receives(Message message) {
    return !loop.deliver(List.of(message), now.plusSeconds(180)).isEmpty();
  }

  List<String> receivesAll(Message... messages) {
    return loop.deliver(List.of(messages), now.plusSeconds(180));
  }

  List<String> receivesLate(Message... messages) {
    return receivesIn(Duration.ofSeconds(1), messages);
  }

  /** Receives messages in an invocation that has this much time left. */
  List<String> receivesIn(Duration left, Message... messages) {
    return loop.deliver(List.of(messages), now.plus(left));
  }

  Message created(String messageId, String order, int receives) {
    return message(
        messageId, event("order.created", order, Event.idOf("order.created", order)), receives);
  }

  Message refunded(String messageId, String order, int receives) {
    var id = Event.idOf("order.refunded", order, "r1");
    return message(messageId, event("order.refunded", order, id), receives);
  }

  Message cancelled(String messageId, String order, int receives) {
    var id = Event.idOf("order.cancelled", order);
    return message(messageId, event("order.cancelled", order, id), receives);
  }

  private Message message(String id, Event event, int receives) {
    return new Message(id, id, CloudEvents.write(event), receives, now, Optional.empty());
  }

  private static Event event(String type, String order, String id) {
    var data = JsonNodeFactory.instance.objectNode().put("email", "private@example.com");
    return new Event(id, "shop", type, order, Optional.empty(), data);
  }

  void prepares() {
    loop.prepare(now.plusSeconds(8));
  }

  @Override
  public void prepare(Instant deadline) {
    prepared.add(deadline);
  }

  @Override
  public Outcome deliver(Event event, Attempt attempt) {
    var outcome = answer(event, attempt);
    meanwhile.run();
    return outcome;
  }

  private synchronized Outcome answer(Event event, Attempt attempt) {
    seen.add(new Seen(event, attempt));
    if (throwsInTarget) {
      throw new IllegalStateException("private@example.com");
    }
    return Optional.ofNullable(next.poll()).orElseGet(() -> new Outcome.Delivered("1001"));
  }

  @Override
  public synchronized Claim claim(ClaimRequest request) {
    claims++;
    if (claimsFail) {
      throw new IllegalStateException("throttled");
    }
    return deliveries.claim(request);
  }

  @Override
  public boolean settle(DeliveryKey key, Lease lease, Settlement settlement) {
    if (settlesFail) {
      throw new IllegalStateException("throttled");
    }
    return deliveries.settle(key, lease, settlement);
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }
}
