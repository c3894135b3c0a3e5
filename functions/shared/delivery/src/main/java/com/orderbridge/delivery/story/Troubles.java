package com.orderbridge.delivery.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The events of a story that are in trouble. It decides without side effects, so that every table
 * shows the same.
 *
 * @param records the records of these events, by event id
 * @param shown what the desk has shown of the story so far
 */
public record Troubles(Map<String, DeliveryRecord> records, Optional<Trouble> shown) {
  /** What is rejected wins, then what is older. */
  private static final Comparator<Trouble> WORST_FIRST =
      Comparator.comparing(Trouble::state)
          .thenComparing(Trouble::since)
          .thenComparing(Trouble::eventId);

  public Troubles {
    records =
        records.entrySet().stream()
            .filter(it -> Trouble.of(it.getKey(), it.getValue()).isPresent())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns the troubles of the other events of a story. */
  static Troubles beside(String eventId, Story story) {
    var others = new HashMap<>(story.records());
    others.remove(eventId);
    return new Troubles(others, story.desk());
  }

  /** Returns what the desk shows after these records were written. Empty if all is well. */
  Optional<Trouble> after(Map<String, DeliveryRecord> written) {
    var all = new HashMap<>(records);
    all.putAll(written);
    return new Troubles(all, shown).worst();
  }

  /** Returns what the desk shows now. Empty if all is well. */
  Optional<Trouble> worst() {
    return records.entrySet().stream()
        .flatMap(it -> Trouble.of(it.getKey(), it.getValue()).stream())
        .map(this::asShown)
        .min(WORST_FIRST);
  }

  /** An event that is rejected again after a redrive keeps its place on the desk. */
  private Trouble asShown(Trouble trouble) {
    return shown.filter(trouble::isOneWith).map(it -> trouble.at(it.since())).orElse(trouble);
  }
}
