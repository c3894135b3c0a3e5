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
 * A batch of a target's queue. Every message is claimed first, and what cannot be worked on is
 * given back before its neighbours are; then the others are delivered, a few side by side, while
 * the rest wait for a place. What is returned stays in the queue; everything else SQS deletes.
 */
public final class DeliveryLoop {
  /** What settling and disposing need at the end of an invocation. */
  private static final Duration CLOSING = Duration.ofMillis(1500);

  /**
   * Characters of the bodies that are worked on together, unpacked. Their trees take some twenty
   * times as much, and a function that runs out of memory dies with its whole batch.
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
   * Ahead of the first batch: fetches what it would have to fetch, unless the target is to be left
   * alone now. What fails is met again by the batch.
   *
   * @param deadline by when every call of the target must have ended
   * @throws RuntimeException if the table cannot be asked; the target is left alone then
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
   * One at the least; what is too much beside the others is given back for the next batch. Whoever
   * was received most often is taken first, so that SQS does not move one that was never tried.
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

  /** In so many places; the ids of those that SQS must keep, by place. */
  private Collection<List<String>> deliver(
      BlockingQueue<Claimed> granted, Instant end, ExecutorService threads) {
    var latest = waiting.latest(parts.clock().instant(), end);
    var first = new ArrayList<Claimed>();
    granted.drainTo(first, inFlight);
    return all(first, threads, it -> inTurn(it, granted, latest, end)).values();
  }

  /** In one place: who has it first, and then whoever waits. */
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
      // The visibility timeout of the queue gives it back as well, only later.
      parts.log().failed(message, "giving the message back", e);
    }
  }

  private interface Work<S, T> {
    T on(S what) throws Exception;
  }

  /** One alone needs no thread: in a new one its libraries miss what they keep for each thread. */
  private static <S, T> Map<S, T> all(List<S> each, ExecutorService threads, Work<S, T> work) {
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
   * One thread for each task. Not virtual ones: what they need to wait for a socket is made when
   * the first of them waits for a real one, which no rehearsal does, and code that was compiled
   * before is thrown away then; the first event after a restore would pay for it.
   */
  private static ExecutorService perTask() {
    return Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  }
}
