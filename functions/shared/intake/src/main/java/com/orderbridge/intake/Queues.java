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

/** The queues of the targets, for what comes in. Thread-safe. */
public final class Queues {
  /** SQS's own limit in bytes, attributes included. */
  public static final int LIMIT = QueuedMessage.LIMIT;

  private final Map<String, IntakeQueue> queues;

  /**
   * Creates the queues of a stage.
   *
   * @param queues the queues by the names of their targets
   */
  public Queues(Map<String, IntakeQueue> queues) {
    this.queues = Map.copyOf(queues);
  }

  /**
   * Sends an event to the queues of all its targets. A repetition does no harm.
   *
   * @return why the event is not in every queue; empty if every queue has acknowledged it
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

  /** Sends without a thread: this is the usual case, and a thread would cost more than it saves. */
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

  /**
   * Returns platform threads. Virtual threads would load classes after a restore, which no
   * rehearsal has made them load before.
   */
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
