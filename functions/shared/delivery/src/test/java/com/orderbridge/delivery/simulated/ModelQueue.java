package com.orderbridge.delivery.simulated;

import com.orderbridge.core.time.Backoff;
import com.orderbridge.delivery.loop.GiveBacks;
import com.orderbridge.delivery.loop.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A standard queue of SQS with its DLQ. It has visibility in whole seconds, receive counts, its own
 * move to the DLQ, fourteen days of retention, and a redrive as a new message.
 */
final class ModelQueue implements GiveBacks {
  private static final Duration RETENTION = Duration.ofDays(14);

  private static final class Entry {
    final String id;
    final String body;
    final Instant sentAt;
    int receives;
    Instant visibleAt;

    Entry(String id, String body, Instant sentAt) {
      this.id = id;
      this.body = body;
      this.sentAt = sentAt;
      this.visibleAt = sentAt;
    }
  }

  private record Seen(Instant at, long number, Entry entry) implements Comparable<Seen> {
    @Override
    public int compareTo(Seen other) {
      var byTime = at.compareTo(other.at);
      return byTime == 0 ? Long.compare(number, other.number) : byTime;
    }
  }

  private final SimulatedTime time;
  private final Duration visibility;
  private final int maxReceiveCount;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final PriorityQueue<Seen> byTime = new PriorityQueue<>();
  private final List<String> deadLetters = new ArrayList<>();
  private long number;
  int mostReceives;
  Duration longestRest = Duration.ZERO;

  ModelQueue(SimulatedTime time, Duration visibility, int maxReceiveCount) {
    this.time = time;
    this.visibility = visibility;
    this.maxReceiveCount = maxReceiveCount;
  }

  void send(String body) {
    var entry = new Entry("m" + number++, body, time.instant());
    entries.put(entry.id, entry);
    schedule(entry);
  }

  private void schedule(Entry entry) {
    byTime.add(new Seen(entry.visibleAt, number++, entry));
  }

  /** Returns when the next message can be received. Empty if there is no message. */
  Optional<Instant> next() {
    while (!byTime.isEmpty() && isOutdated(byTime.peek())) {
      byTime.remove();
    }
    return Optional.ofNullable(byTime.peek()).map(Seen::at);
  }

  private boolean isOutdated(Seen seen) {
    return entries.get(seen.entry.id) != seen.entry || !seen.entry.visibleAt.equals(seen.at);
  }

  Optional<Message> receive() {
    while (next().filter(it -> !it.isAfter(time.instant())).isPresent()) {
      var entry = byTime.remove().entry();
      if (entry.sentAt.plus(RETENTION).isBefore(time.instant())) {
        entries.remove(entry.id);
      } else if (entry.receives >= maxReceiveCount) {
        entries.remove(entry.id);
        deadLetters.add(entry.body);
      } else {
        return Optional.of(received(entry));
      }
    }
    return Optional.empty();
  }

  private Message received(Entry entry) {
    entry.receives++;
    mostReceives = Math.max(mostReceives, entry.receives);
    entry.visibleAt = time.instant().plus(visibility);
    schedule(entry);
    return new Message(
        entry.id, entry.id, entry.body, entry.receives, entry.sentAt, Optional.empty());
  }

  @Override
  public void giveBack(String receiptHandle, Duration delay) {
    var entry = entries.get(receiptHandle);
    if (entry != null) {
      longestRest = longestRest.compareTo(delay) < 0 ? delay : longestRest;
      entry.visibleAt = time.instant().plusSeconds(Backoff.wholeSeconds(delay));
      schedule(entry);
    }
  }

  void delete(String id) {
    entries.remove(id);
  }

  /** Redrives the DLQ. Each message gets a new id and starts again, as with the console. */
  void redrive() {
    var bodies = List.copyOf(deadLetters);
    deadLetters.clear();
    bodies.forEach(this::send);
  }

  List<String> waiting() {
    return entries.values().stream().map(it -> it.body).toList();
  }

  List<String> deadLetters() {
    return List.copyOf(deadLetters);
  }
}
