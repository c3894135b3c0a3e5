package com.orderbridge.receiver;

import com.orderbridge.adapters.aws.AwsCallException;
import com.orderbridge.adapters.aws.TargetQueue;
import com.orderbridge.adapters.snapshot.Threads;
import com.orderbridge.core.event.Event;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The targets' queues, as the receiver sees them. Thread-safe. */
final class Queues {
  /** SQS's own limit, attributes included. */
  static final int LIMIT = QueuedMessage.LIMIT;

  /** What became of an event. */
  sealed interface Enqueued {
    record Everywhere() implements Enqueued {}

    record TooLarge() implements Enqueued {}

    record Refused(String error) implements Enqueued {}
  }

  private final Map<String, TargetQueue> queues;

  Queues(Map<String, TargetQueue> queues) {
    this.queues = Map.copyOf(queues);
  }

  /** Everywhere means: every target's queue has acknowledged. A repetition does no harm. */
  Enqueued send(Event event, Set<String> targets, Optional<String> trace) {
    var message = QueuedMessage.of(event);
    if (!message.fits()) {
      return new Enqueued.TooLarge();
    }
    return targets.size() == 1
        ? sendToOne(it -> message.sendTo(it, trace), targets)
        : sendToAll(it -> message.sendTo(it, trace), targets);
  }

  /** The usual case: a thread of its own would cost more than it is worth. */
  private Enqueued sendToOne(Consumer<TargetQueue> send, Set<String> targets) {
    try {
      send.accept(queue(targets.iterator().next()));
      return new Enqueued.Everywhere();
    } catch (AwsCallException | IllegalStateException e) {
      return refused(e);
    }
  }

  private Enqueued sendToAll(Consumer<TargetQueue> send, Set<String> targets) {
    try (var threads = Threads.perTask()) {
      var pending =
          targets.stream()
              .<Future<?>>map(it -> threads.submit(() -> send.accept(queue(it))))
              .toList();
      for (var sending : pending) {
        sending.get();
      }
      return new Enqueued.Everywhere();
    } catch (ExecutionException e) {
      return refused(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Enqueued.Refused("interrupted");
    }
  }

  private static Enqueued refused(@org.jspecify.annotations.Nullable Throwable cause) {
    if (cause instanceof AwsCallException call) {
      return new Enqueued.Refused(call.code());
    }
    if (cause instanceof IllegalStateException) {
      return new Enqueued.Refused(cause.getClass().getSimpleName());
    }
    throw new IllegalStateException("sending failed in our own code", cause);
  }

  private TargetQueue queue(String target) {
    return Optional.ofNullable(queues.get(target))
        .orElseThrow(() -> new IllegalStateException("BRIDGE_QUEUES has no queue of " + target));
  }
}
