package com.orderbridge.adapters.delivery;

import com.orderbridge.core.config.TargetConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/**
 * A batch of a target's queue. Every message is claimed first, and what cannot be worked on is
 * given back before its neighbours are; then the others are delivered, a few side by side. What is
 * returned stays in the queue; everything else SQS deletes.
 */
public final class DeliveryLoop {
  private final Claiming claiming;
  private final Delivering delivering;
  private final Parts parts;
  private final int inFlight;

  public DeliveryLoop(TargetConfig config, Parts parts) {
    var delays = new Delays(config.timing().backoff(), parts.clock(), parts.chance());
    var rejections = new RecentRejections();
    this.claiming = new Claiming(config, parts, delays, rejections);
    this.delivering = new Delivering(config, parts, delays, rejections);
    this.parts = parts;
    this.inFlight = config.pace().inFlight();
  }

  /**
   * Works on one batch.
   *
   * @param deadline when the function's time is over
   * @return the ids of the messages that SQS must keep
   */
  public List<String> deliver(List<Message> batch, Instant deadline) {
    var kept = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var granted = new LinkedHashMap<Message, Judged.Granted>();
      judge(batch, deadline, threads)
          .forEach((message, judged) -> sort(message, judged, kept, granted));
      deliver(granted, deadline, threads)
          .forEach((message, disposal) -> dispose(message, disposal, kept));
    }
    return kept;
  }

  private Map<Message, Judged> judge(
      List<Message> batch, Instant deadline, ExecutorService threads) {
    return all(batch, threads, message -> claiming.judge(message, deadline));
  }

  private void sort(
      Message message, Judged judged, List<String> kept, Map<Message, Judged.Granted> granted) {
    switch (judged) {
      case Judged.Granted it -> granted.put(message, it);
      case Judged.Ended(var disposal) -> dispose(message, disposal, kept);
    }
  }

  private Map<Message, Disposal> deliver(
      Map<Message, Judged.Granted> granted, Instant deadline, ExecutorService threads) {
    var places = new Semaphore(inFlight, true);
    return all(
        List.copyOf(granted.keySet()),
        threads,
        message -> {
          places.acquire();
          try {
            var claim = java.util.Objects.requireNonNull(granted.get(message));
            return delivering.deliver(message, claim, deadline);
          } finally {
            places.release();
          }
        });
  }

  private void dispose(Message message, Disposal disposal, List<String> kept) {
    switch (disposal) {
      case Disposal.Delete() -> {}
      case Disposal.GiveBack(var delay) -> {
        kept.add(message.id());
        giveBack(message, delay);
      }
    }
  }

  private void giveBack(Message message, Duration delay) {
    try {
      parts.queue().giveBack(message.receiptHandle(), delay);
    } catch (RuntimeException e) {
      // The visibility timeout of the queue gives it back as well, only later.
      parts.log().failed(message, "giving the message back", e);
    }
  }

  private interface Work<T> {
    T on(Message message) throws Exception;
  }

  /** One alone needs no thread: in a new one its libraries miss what they keep for each thread. */
  private <T> Map<Message, T> all(List<Message> messages, ExecutorService threads, Work<T> work) {
    var pending = new LinkedHashMap<Message, FutureTask<T>>();
    messages.forEach(it -> pending.put(it, new FutureTask<>(() -> work.on(it))));
    pending.values().forEach(messages.size() == 1 ? FutureTask::run : threads::execute);
    var done = new LinkedHashMap<Message, T>();
    pending.forEach((message, future) -> done.put(message, join(future)));
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
}
