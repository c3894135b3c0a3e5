package com.orderbridge.intake;

import com.orderbridge.core.config.Source;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The senders that have registered themselves. A source names one of them as its {@code reader}.
 */
public final class Senders {
  private static final Map<String, Sender> FOUND = found();

  private Senders() {}

  private static Map<String, Sender> found() {
    var found = new TreeMap<String, Sender>();
    for (var sender : ServiceLoader.load(Sender.class, Sender.class.getClassLoader())) {
      if (found.put(sender.name(), sender) != null) {
        throw new IllegalStateException("two senders are named " + sender.name());
      }
    }
    return found;
  }

  /** Returns the sender of a source; empty if no sender has the name: see {@link #unknown}. */
  public static Optional<Sender> of(Source source) {
    return Optional.ofNullable(FOUND.get(source.reader()));
  }

  /** Returns the message that a source's reader does not exist, and which readers there are. */
  public static String unknown(Source source) {
    return "sources.%s.reader is %s; use one of: %s"
        .formatted(source.name(), source.reader(), String.join(", ", FOUND.keySet()));
  }
}
