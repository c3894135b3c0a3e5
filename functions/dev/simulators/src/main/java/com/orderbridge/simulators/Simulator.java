package com.orderbridge.simulators;

import com.orderbridge.simulators.http.Connection;
import com.orderbridge.simulators.http.Reaction;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One vendor with its journal, its limits and its faults; a request that hangs hinders no other.
 */
final class Simulator {
  private static final Duration LONGEST_HANG = Duration.ofSeconds(30);
  private static final Fault.Refusal TOO_MANY =
      new Fault.Refusal(429, OptionalInt.empty(), Optional.empty());

  private final Vendor vendor;
  private final InstantSource clock;
  private final Journal journal = new Journal();
  private final Limits limits = new Limits();
  private final Behaviour behaviour = new Behaviour();
  private final ReentrantLock lock = new ReentrantLock();

  Simulator(Vendor vendor, InstantSource clock) {
    this.vendor = vendor;
    this.clock = clock;
  }

  String name() {
    return vendor.name();
  }

  Reaction answer(Request request, Connection client) {
    Request own = request.withoutFirstSegment();
    if (own.path().startsWith("/_")) {
      return locked(() -> new Controls(vendor, journal, limits, behaviour).answer(own));
    }
    return vendor.isBusiness(own) ? business(request, own, client) : commit(own);
  }

  /** What a request meets is settled in the order of the journal. */
  private record Encounter(Journal.Entry entry, boolean admitted, Fault fault, Instant at) {}

  private Reaction business(Request whole, Request own, Connection client) {
    Encounter met = locked(() -> meet(whole));
    try {
      Reaction answer = met.admitted() ? under(met, own, client) : vendor.fault(TOO_MANY, own);
      met.entry().answered(answer);
      return answer;
    } finally {
      if (met.admitted()) {
        limits.leave();
      }
    }
  }

  private Encounter meet(Request whole) {
    Instant now = clock.instant();
    boolean admitted = limits.enter(now);
    Fault fault = admitted ? behaviour.next() : new Fault.None();
    return new Encounter(journal.received(whole, now), admitted, fault, now);
  }

  private Reaction under(Encounter met, Request own, Connection client) {
    return switch (met.fault()) {
      case Fault.None() -> commit(own);
      case Fault.Refuse(Fault.Refusal refusal) -> vendor.fault(refusal, own);
      case Fault.Hang() -> hang(client);
      case Fault.CommitThenHang() -> {
        commit(own);
        yield hang(client);
      }
      case Fault.CommitThenRefuse(Fault.Refusal refusal) -> {
        commit(own);
        yield vendor.fault(refusal, own);
      }
      case Fault.HangThenCommit(Duration after) -> {
        commitAt(met.at().plus(after), own);
        yield hang(client);
      }
    };
  }

  private void commitAt(Instant when, Request own) {
    Thread.ofVirtual()
        .start(
            () -> {
              sleepUntil(when);
              commit(own);
            });
  }

  private void sleepUntil(Instant when) {
    Duration left = Duration.between(clock.instant(), when);
    try {
      Thread.sleep(left.isNegative() ? Duration.ZERO : left);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Reaction hang(Connection client) {
    client.waitUntilClientLeaves(LONGEST_HANG);
    return new Reaction.Silence();
  }

  private Response commit(Request own) {
    try {
      return locked(() -> vendor.answer(own));
    } catch (Refused refused) {
      return refused.response();
    }
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
