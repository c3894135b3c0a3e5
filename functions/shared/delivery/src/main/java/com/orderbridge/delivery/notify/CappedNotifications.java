package com.orderbridge.delivery.notify;

import com.orderbridge.core.step.WhoMustAct;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells people of one cause at most ten times an hour, so that a flood of rejections does not
 * become a flood of mails. The next mail of any cause says how many more there were. A cause is who
 * must act and the subject of the mail: target, type and code. Each environment of a function
 * counts for itself. Thread-safe.
 */
public final class CappedNotifications implements Notifications {
  static final int MOST = 10;

  private static final Duration WINDOW = Duration.ofHours(1);

  /** More causes than occur at one time. If there are more, the oldest ends early. */
  private static final int MOST_CAUSES = 200;

  private static final String LAST =
      " Further mails with this subject are counted for an hour, and one later mail reports their"
          + " number.";

  private record Cause(WhoMustAct who, String subject) {}

  private record Window(Instant since, int count) {
    boolean isOver(Instant now) {
      return !now.isBefore(since.plus(WINDOW));
    }
  }

  private final Notifications people;
  private final InstantSource clock;
  private final Map<Cause, Window> windows = new LinkedHashMap<>();

  public CappedNotifications(Notifications people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  @Override
  public void tell(WhoMustAct who, String subject, String text) {
    var now = clock.instant();
    for (var over = nextOver(now); over.isPresent(); over = nextOver(now)) {
      over.ifPresent(it -> tellRest(it.getKey(), it.getValue()));
    }
    var count = count(new Cause(who, subject), now);
    if (count <= MOST) {
      people.tell(who, Printable.line(subject), Printable.line(text + (count == MOST ? LAST : "")));
    }
  }

  private void tellRest(Cause cause, Window window) {
    var more = window.count() - MOST;
    if (more > 0) {
      people.tell(
          cause.who(),
          Printable.line(cause.subject()),
          "%d more of these since %s were not mailed separately; the log has all of them."
              .formatted(more, window.since()));
    }
  }

  /** Returns the oldest window if its hour has passed. */
  private synchronized Optional<Map.Entry<Cause, Window>> nextOver(Instant now) {
    var oldest = windows.entrySet().stream().findFirst().map(Map.Entry::copyOf);
    var over = oldest.filter(it -> it.getValue().isOver(now) || windows.size() > MOST_CAUSES);
    over.ifPresent(it -> windows.remove(it.getKey()));
    return over;
  }

  private synchronized int count(Cause cause, Instant now) {
    var known = windows.getOrDefault(cause, new Window(now, 0));
    var window = new Window(known.since(), known.count() + 1);
    windows.put(cause, window);
    return window.count();
  }
}
