package com.orderbridge.delivery.loop;

import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Works on a batch of a target's queue. First it claims every message, and gives back at once those
 * that cannot be delivered now. Then it delivers the others, a few at the same time, while the rest
 * wait for a place. SQS keeps the messages whose ids are returned, and deletes all others.
 */
public final class DeliveryLoop {
  /** The time that settling and disposing need at the end of an invocation. */
  private static final Duration CLOSING = Duration.ofMillis(1500);

  /**
   * The most characters of bodies, unpacked, that are worked on at the same time. The trees of the
   * bodies take some twenty times as much memory, and a function that runs out of memory fails with
   * its whole batch.
   */
  private static final int MUCH = 1_000_000;

  private static final Comparator<Message> MOST_RECEIVED =
      Comparator.comparingInt(Message::receives).reversed();

  private record Claimed(Message message, Judged.Granted claim) {}

  private final Claiming claiming;
  private final Delivering delivering;
  private final Waiting waiting;
  private final Ages ages;
  private final LoopPorts parts;
  private final int inFlight;

  public DeliveryLoop(TargetConfig config, LoopPorts parts) {
    var delays = new Delays(config.timing().backoff(), parts.clock(), parts.chance());
    var rejections = new RecentRejections();
    this.claiming = new Claiming(config, parts, delays, rejections);
    this.delivering = new Delivering(config, parts, delays, rejections);
    this.waiting = new Waiting(config, parts, delays);
    this.ages = new Ages(new Patience(config), parts.log(), parts.clock());
    this.parts = parts;
    this.inFlight = config.pace().inFlight();
  }

  /**
   * Fetches before the first batch what that batch would have to fetch, unless the target must be
   * left alone now. A failure is ignored here, because the batch will meet it again.
   *
   * @param deadline the time by which every call of the target must have ended
   * @throws RuntimeException if the table cannot be asked; the target is then left alone
   */
  public void prepare(Instant deadline) {
    if (claiming.targetIsUsable()) {
      parts.target().prepare(deadline);
    }
  }

  /**
   * Works on one batch.
   *
   * @param deadline when the function's time is over
   * @return the ids of the messages that SQS must keep
   */
  public List<String> deliver(List<Message> batch, Instant deadline) {
    var kept = new ArrayList<String>();
    try (var threads = perTask()) {
      var granted = new LinkedBlockingQueue<Claimed>();
      judge(bearable(batch, kept), deadline, threads)
          .forEach((message, judged) -> sort(message, judged, kept, granted));
      deliver(granted, deadline.minus(CLOSING), threads).forEach(kept::addAll);
    }
    return kept;
  }

  /**
   * Chooses at least one message, and gives back those that are too large together with the others;
   * they come with the next batch. The messages that were received most often are chosen first, so
   * that SQS does not move one to the DLQ that was never tried.
   */
  private List<Message> bearable(List<Message> batch, List<String> kept) {
    var bearable = new HashSet<Message>();
    var characters = 0L;
    for (var message : batch.stream().sorted(MOST_RECEIVED).toList()) {
      characters += message.size();
      if (bearable.isEmpty() || characters <= MUCH) {
        bearable.add(message);
      } else {
        dispose(message, Optional.empty(), Disposal.GiveBack.NOW, kept);
      }
    }
    return batch.stream().filter(bearable::contains).toList();
  }

  private Map<Message, Judged> judge(
      List<Message> batch, Instant deadline, ExecutorService threads) {
    return all(batch, threads, message -> claiming.judge(message, deadline));
  }

  private void sort(
      Message message, Judged judged, List<String> kept, BlockingQueue<Claimed> granted) {
    switch (judged) {
      case Judged.Granted it -> granted.add(new Claimed(message, it));
      case Judged.Ended(var event, var disposal) -> dispose(message, event, disposal, kept);
    }
  }

  /** Runs {@code inFlight} workers. Returns the ids that SQS must keep, per worker. */
  private Collection<List<String>> deliver(
      BlockingQueue<Claimed> granted, Instant end, ExecutorService threads) {
    var latest = waiting.latest(parts.clock().instant(), end);
    var first = new ArrayList<Claimed>();
    granted.drainTo(first, inFlight);
    return all(first, threads, it -> inTurn(it, granted, latest, end)).values();
  }

  /** One worker: delivers its first message, and then takes waiting messages one by one. */
  private List<String> inTurn(
      Claimed first, BlockingQueue<Claimed> others, Instant latest, Instant end) {
    var kept = new ArrayList<String>();
    dispose(first, delivering.deliver(first.message(), first.claim(), end), kept);
    for (var next = others.poll(); next != null; next = others.poll()) {
      dispose(next, afterWaiting(next.message(), next.claim(), latest, end), kept);
    }
    return kept;
  }

  private void dispose(Claimed claimed, Disposal disposal, List<String> kept) {
    dispose(claimed.message(), Optional.of(claimed.claim().event()), disposal, kept);
  }

  private Disposal afterWaiting(
      Message message, Judged.Granted claim, Instant latest, Instant end) {
    return waiting
        .giveBack(message, claim, latest)
        .map(it -> delivering.giveBack(message, claim, it))
        .orElseGet(() -> delivering.deliver(message, claim, end));
  }

  private void dispose(
      Message message, Optional<Event> event, Disposal disposal, List<String> kept) {
    ages.tell(message, event, disposal);
    switch (disposal) {
      case Disposal.Delete() -> {}
      case Disposal.GiveBack(var delay) -> keep(message, delay, kept);
      case Disposal.Reject(), Disposal.Burn() -> keep(message, Duration.ZERO, kept);
    }
  }

  private void keep(Message message, Duration delay, List<String> kept) {
    kept.add(message.id());
    giveBack(message, delay);
  }

  private void giveBack(Message message, Duration delay) {
    try {
      parts.queue().giveBack(message.receiptHandle(), delay);
    } catch (RuntimeException e) {
      // If this fails, the queue's visibility timeout gives the message back, only later.
      parts.log().failed(message, "giving the message back", e);
    }
  }

  private interface Task<S, T> {
    T on(S what) throws Exception;
  }

  /** A single item stays on this thread, because libraries keep caches per thread. */
  private static <S, T> Map<S, T> all(List<S> each, ExecutorService threads, Task<S, T> work) {
    var pending = new LinkedHashMap<S, FutureTask<T>>();
    each.forEach(it -> pending.put(it, new FutureTask<>(() -> work.on(it))));
    pending.values().forEach(each.size() == 1 ? FutureTask::run : threads::execute);
    var done = new LinkedHashMap<S, T>();
    pending.forEach((it, future) -> done.put(it, join(future)));
    return done;
  }

  private static <T> T join(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a delivery must not throw", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the function was asked to stop", e);
    }
  }

  /**
   * Starts one thread for each task. These are not virtual threads. A virtual thread prepares its
   * waiting for sockets when it first waits for a real one. No rehearsal does that, and the JVM
   * then throws away compiled code, so the first event after a restore would be slow.
   */
  private static ExecutorService perTask() {
    return Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  }
}
