package com.orderbridge.intake;

import com.orderbridge.core.config.Source;
import java.util.function.Predicate;

/** Reads one sender's bodies. Stateless, so thread-safe. */
@FunctionalInterface
public interface EventReader {
  /**
   * Everything that routes, orders or deduplicates comes from the body, never from a header.
   *
   * @param routed whether a type of this source goes anywhere: if not, the rest is not read
   */
  Reading read(Body body, Source source, Predicate<String> routed);
}
