package com.orderbridge.intake;

import com.orderbridge.core.event.Event;
import com.orderbridge.intake.queue.IntakeQueue;
import com.orderbridge.intake.queue.QueueRefusal;
import com.orderbridge.intake.queue.QueuedMessage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The targets' queues, as what comes in sees them. Thread-safe. */
public final class Queues {
  /** SQS's own limit, attributes included. */
  public static final int LIMIT = QueuedMessage.LIMIT;

  private final Map<String, IntakeQueue> queues;

  public Queues(Map<String, IntakeQueue> queues) {
    this.queues = Map.copyOf(queues);
  }

  /**
   * Why an event is not in the queue of every target; empty if every queue has acknowledged it. A
   * repetition does no harm.
   */
  Optional<Taken> send(Event event, Set<String> targets, Optional<String> trace) {
    var message = QueuedMessage.of(event);
    if (!message.fits()) {
      return Optional.of(new Taken.TooLarge());
    }
    return targets.size() == 1
        ? sendToOne(it -> message.sendTo(it, trace), targets)
        : sendToAll(it -> message.sendTo(it, trace), targets);
  }

  /** The usual case: a thread of its own would cost more than it is worth. */
  private Optional<Taken> sendToOne(Consumer<IntakeQueue> send, Set<String> targets) {
    try {
      send.accept(queue(targets.iterator().next()));
      return Optional.empty();
    } catch (QueueRefusal | IllegalStateException e) {
      return refused(e);
    }
  }

  private Optional<Taken> sendToAll(Consumer<IntakeQueue> send, Set<String> targets) {
    try (var threads = threads()) {
      var pending =
          targets.stream()
              .<Future<?>>map(it -> threads.submit(() -> send.accept(queue(it))))
              .toList();
      for (var sending : pending) {
        sending.get();
      }
      return Optional.empty();
    } catch (ExecutionException e) {
      return refused(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Taken.Refused("interrupted"));
    }
  }

  /** Virtual threads would load after a restore what no rehearsal has made them load. */
  private static ExecutorService threads() {
    return Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  }

  private static Optional<Taken> refused(@Nullable Throwable cause) {
    if (cause instanceof QueueRefusal refusal) {
      return Optional.of(new Taken.Refused(refusal.code()));
    }
    if (cause instanceof IllegalStateException) {
      return Optional.of(new Taken.Refused(cause.getClass().getSimpleName()));
    }
    throw new IllegalStateException("sending failed in our own code", cause);
  }

  private IntakeQueue queue(String target) {
    return Optional.ofNullable(queues.get(target))
        .orElseThrow(() -> new IllegalStateException("BRIDGE_QUEUES has no queue of " + target));
  }
}
