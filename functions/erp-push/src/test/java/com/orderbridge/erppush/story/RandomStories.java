package com.orderbridge.erppush.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.erppush.oracle.GivenBack;
import com.orderbridge.erppush.oracle.RandomOrders;
import com.orderbridge.erppush.oracle.SoldOrder;
import com.orderbridge.intake.Reading;
import com.orderbridge.receiver.DryReading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Orders as chance has them, sent as a shop sends them: placed, perhaps invoiced, refunded up to
 * three times, perhaps cancelled. The second calculation says what the ERP holds in the end.
 */
final class RandomStories {
  private static final Bridge BRIDGE =
      new BridgeFiles(Path.of(System.getProperty("repository.root"), "infra-cdk/config/local"))
          .bridge();

  /**
   * A line of the table.
   *
   * @param paid what the customer paid, less what was given back
   * @param held what the ERP holds
   * @param flagged why a person looks at it, or empty
   * @param story what happened
   */
  record Row(
      String order,
      String currency,
      BigDecimal paid,
      BigDecimal held,
      String flagged,
      List<String> story) {
    boolean same() {
      return paid.compareTo(held) == 0;
    }

    @Override
    public String toString() {
      return "%-26s %s %12s %12s %s".formatted(order, currency, paid, held, flagged)
          + (same() && flagged.isEmpty() ? "" : "\n  " + String.join("\n  ", story));
    }
  }

  private final Random random;
  private final RandomOrders orders;
  private final BackOffice erp;
  private final List<String> flags = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final Set<String> delivered = new HashSet<>();

  RandomStories(long seed, Map<String, BigDecimal> percents, BackOffice erp) {
    this.random = new Random(seed);
    this.orders = RandomOrders.at(seed, percents);
    this.erp = erp;
  }

  /** Any rate, which only a sender can have that names it. */
  RandomStories(long seed, BackOffice erp) {
    this.random = new Random(seed);
    this.orders = RandomOrders.atAnyRate(seed);
    this.erp = erp;
  }

  List<Row> ofZephyrCart(int number) {
    return run(
        number,
        () -> orders.next(false),
        it -> happened(it, ShopSender.zephyrCart(it, this::send)));
  }

  List<Row> ofCommerceLayer(int number) {
    return run(
        number,
        () -> orders.next(random.nextBoolean()),
        it -> happened(it, ShopSender.commerceLayer(it, this::send)));
  }

  private List<Row> run(int number, Supplier<SoldOrder> next, ToLongFunction<SoldOrder> story) {
    var rows = new ArrayList<Row>();
    for (var i = 0; i < number; i++) {
      var order = next.get();
      flags.clear();
      told.clear();
      delivered.clear();
      erp.begin();
      long paid = story.applyAsLong(order);
      rows.add(row(order, paid, erp.end()));
    }
    return rows;
  }

  private Row row(SoldOrder order, long paid, BackOffice.Held held) {
    if (held.asks()) {
      flags.add("a draft asks");
    }
    var digits = Currency.getInstance(order.currency()).getDefaultFractionDigits();
    var amount = BigDecimal.valueOf(paid, digits);
    return new Row(
        order.id(),
        order.currency(),
        amount,
        held.amount(),
        String.join("; ", flags),
        List.copyOf(told));
  }

  /** What the customer has paid in the end. */
  private long happened(SoldOrder order, ShopSender sender) {
    sender.placed();
    var back = new ArrayList<GivenBack>();
    var steps = steps();
    for (var step : steps) {
      switch (step) {
        case INVOICE -> invoice();
        case CANCEL -> sender.cancelled();
        case REFUND -> refund(order, back, sender);
      }
    }
    return steps.contains(Step.CANCEL) ? 0 : left(order, back);
  }

  private enum Step {
    INVOICE,
    REFUND,
    CANCEL
  }

  /** Three of four orders are invoiced and one of four is cancelled, whenever that is. */
  private List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (var i = random.nextInt(4); i > 0; i--) {
      steps.add(Step.REFUND);
    }
    if (random.nextInt(4) == 0) {
      steps.add(random.nextInt(steps.size() + 1), Step.CANCEL);
    }
    if (random.nextInt(4) > 0) {
      steps.add(random.nextInt(3) > 0 ? 0 : random.nextInt(steps.size() + 1), Step.INVOICE);
    }
    return steps;
  }

  /** Nobody gets back more than is left; of an order of which nothing is left, nothing. */
  private void refund(SoldOrder order, List<GivenBack> back, ShopSender sender) {
    var left = left(order, back);
    if (left > 0) {
      var wished = orders.refund(order);
      back.add(wished.amount() <= left ? wished : GivenBack.amount(wished.id(), left));
      sender.refunded(back);
    }
  }

  private static long left(SoldOrder order, List<GivenBack> back) {
    return order.total() - back.stream().mapToLong(GivenBack::amount).sum();
  }

  private void send(String source, String topic, ObjectNode body) {
    var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    Source from = Objects.requireNonNull(BRIDGE.sources().get(source));
    var read = DryReading.read(bytes, from, Optional.of(topic).filter(it -> !it.isEmpty()));
    if (!(read instanceof Reading.Read(var events, _, _))) {
      throw new AssertionError(read + " of " + body);
    }
    events.forEach(this::deliver);
  }

  private void invoice() {
    told.add("invoiced");
    erp.invoice();
  }

  /** An event that was delivered is not delivered again: the deliveries table sees to that. */
  private void deliver(Event event) {
    if (delivered.contains(event.id())) {
      return;
    }
    var outcome = erp.deliver(event);
    if (outcome instanceof Delivered || outcome instanceof AlreadyDelivered) {
      delivered.add(event.id());
    }
    told.add(event.id() + ": " + outcome);
    var why =
        switch (outcome) {
          case Delivered delivered -> delivered.check().map(Object::toString);
          case AlreadyDelivered delivered -> delivered.check().map(Object::toString);
          case Outcome.Skipped _ -> Optional.<String>empty();
          default -> Optional.of(outcome.toString());
        };
    why.ifPresent(it -> flags.add(event.type() + ": " + it));
  }
}
