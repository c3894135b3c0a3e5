package com.orderbridge.local.desk;

import com.orderbridge.delivery.desk.Desk;
import com.orderbridge.delivery.desk.DeskEntry;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.Story;
import com.orderbridge.delivery.story.Trouble;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what the desk shows. The index may lag behind the table, so each entry is shown as its
 * story is now, and left out if the story is well.
 */
record DeskReader(Desk desk) {
  private static final int PAGE = 100;

  /** Returns the orders in trouble that are asked for, those that got into it last first. */
  List<Shown> troubles(Question question) {
    var found = new LinkedHashMap<DeliveryKey, Shown>();
    for (var target : question.targets()) {
      question.places().forEach(it -> read(target, it, found));
    }
    return found.values().stream()
        .filter(question::asksFor)
        .sorted(Comparator.comparing(Shown::since).reversed())
        .toList();
  }

  private void read(String target, Trouble.State state, Map<DeliveryKey, Shown> found) {
    var page = desk.page(target, state, Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      var stories = desk.stories(page.stream().map(DeskEntry::key).toList());
      stories.forEach((key, story) -> trouble(key, story).ifPresent(it -> found.put(key, it)));
      page = desk.page(target, state, Optional.of(page.getLast()), PAGE);
    }
  }

  private static Optional<Shown> trouble(DeliveryKey key, Story story) {
    return story
        .trouble()
        .flatMap(
            it ->
                Optional.ofNullable(story.records().get(it.eventId()))
                    .map(record -> Shown.of(key, it, record)));
  }

  /** Returns every event of an order at all targets, the oldest first. */
  List<Shown> order(String subject) {
    var shown = new ArrayList<Shown>();
    desk.stories(subject)
        .forEach(
            (key, story) ->
                story.records().forEach((id, record) -> shown.add(Shown.of(key, id, record))));
    shown.sort(
        Comparator.comparing((Shown it) -> it.key().target())
            .thenComparing(it -> it.key().source())
            .thenComparing(Shown::since));
    return shown;
  }
}
