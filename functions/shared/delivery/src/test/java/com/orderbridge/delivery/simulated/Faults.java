package com.orderbridge.delivery.simulated;

import com.orderbridge.delivery.Target;
import com.orderbridge.delivery.breaker.BreakerStore;
import com.orderbridge.delivery.loop.GiveBacks;
import com.orderbridge.delivery.story.Claim;
import com.orderbridge.delivery.story.ClaimRequest;
import com.orderbridge.delivery.story.Deliveries;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.Lease;
import com.orderbridge.delivery.story.Settlement;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Knows every place where a function touches the outside: before and after each call of table,
 * breaker, queue and target. At each place the function can be killed, and a call can fail, done or
 * not.
 */
final class Faults {
  /** What happens at a place. */
  enum Kind {
    KILL,
    FAIL
  }

  private final SimulatedTime time;
  private Kind kind = Kind.KILL;
  private BooleanSupplier hits = () -> false;
  int points;

  Faults(SimulatedTime time) {
    this.time = time;
  }

  /** Makes a fault at the place with that number, counted from now on, beginning with 1. */
  void at(int number, Kind what) {
    points = 0;
    kind = what;
    hits = () -> points == number;
  }

  /** Makes a fault at every place for which {@code where} is true. */
  void whenever(BooleanSupplier where, Kind what) {
    kind = what;
    hits = where;
  }

  void none() {
    hits = () -> false;
  }

  /** Marks a place at which no call can fail, but the process can be killed. */
  void point() {
    points++;
    if (hits.getAsBoolean() && kind == Kind.KILL) {
      time.neverWake();
    }
  }

  private void call() {
    points++;
    if (hits.getAsBoolean()) {
      if (kind == Kind.KILL) {
        time.neverWake();
      }
      throw new IllegalStateException("throttled");
    }
  }

  private <T> T around(Supplier<T> work) {
    call();
    var done = work.get();
    call();
    return done;
  }

  Target target(Target target) {
    return (event, attempt) -> {
      point();
      var outcome = target.deliver(event, attempt);
      point();
      return outcome;
    };
  }

  GiveBacks queue(GiveBacks queue) {
    return (receiptHandle, delay) -> {
      call();
      queue.giveBack(receiptHandle, delay);
      call();
    };
  }

  Deliveries table(Deliveries table) {
    return new Deliveries() {
      @Override
      public Claim claim(ClaimRequest request) {
        return around(() -> table.claim(request));
      }

      @Override
      public boolean settle(DeliveryKey key, Lease lease, Settlement settlement) {
        return around(() -> table.settle(key, lease, settlement));
      }
    };
  }

  BreakerStore breaker(BreakerStore breaker) {
    return new BreakerStore() {
      @Override
      public Health read() {
        return around(breaker::read);
      }

      @Override
      public Health failed(String subject) {
        return around(() -> breaker.failed(subject));
      }

      @Override
      public boolean open(Instant now, Instant until) {
        return around(() -> breaker.open(now, until));
      }

      @Override
      public boolean probe(Instant now, Instant until) {
        return around(() -> breaker.probe(now, until));
      }

      @Override
      public void probeEnded(Instant until) {
        call();
        breaker.probeEnded(until);
        call();
      }

      @Override
      public void healed() {
        call();
        breaker.healed();
        call();
      }
    };
  }
}
