package com.orderbridge.erppush.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Target;
import com.orderbridge.delivery.contract.TargetContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an ERP must do beyond: refunds and cancellations of an order may come in any order. */
abstract class ErpContract<S extends ErpSite> extends TargetContract<S> {
  @Test
  void afterRefundsAndACancellationNothingIsLeftUndoneInWhateverOrderTheyCome() {
    for (var permutation : permutations(List.of(0, 1, 2))) {
      var order = newOrder();
      var events =
          List.of(
              site.refund(order, "re_1", 1490),
              site.refund(order, "re_2", 500),
              site.cancellation(order));
      var target = site.target();
      assertInstanceOf(Delivered.class, first(target, order));
      permutation.forEach(it -> ended(target, events.get(it)));
      var books = site.books(order);
      permutation.forEach(
          it -> assertInstanceOf(AlreadyDelivered.class, deliver(target, events.get(it))));
      assertEquals(books, site.books(order));
      assertEquals(List.of(), site.undone(order), permutation.toString());
    }
  }

  @Test
  void anyNumberOfRefundsOfAnOrderAreAsManyDocuments() {
    var order = newOrder();
    var target = site.target();
    first(target, order);
    var before = site.books(order);
    for (int i = 1; i <= 5; i++) {
      var refund = site.refund(order, "re_" + i, 100);
      assertInstanceOf(Delivered.class, deliver(target, refund));
      assertInstanceOf(AlreadyDelivered.class, deliver(target, refund));
    }
    assertEquals(5, site.books(order).lines().count() - before.lines().count());
  }

  private static void ended(Target target, Event event) {
    var outcome = deliver(target, event);
    assertTrue(
        outcome instanceof Delivered || outcome instanceof AlreadyDelivered, outcome.toString());
  }

  private static Outcome deliver(Target target, Event event) {
    var now = Instant.now();
    return target.deliver(event, new Attempt(1, now, now.plusSeconds(30), Instant.MIN));
  }

  private static List<List<Integer>> permutations(List<Integer> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    var permutations = new ArrayList<List<Integer>>();
    for (var one : all) {
      for (var rest : permutations(all.stream().filter(it -> !it.equals(one)).toList())) {
        var permutation = new ArrayList<>(List.of(one));
        permutation.addAll(rest);
        permutations.add(permutation);
      }
    }
    return permutations;
  }
}
