package com.orderbridge.intake;

import com.orderbridge.core.config.Source;
import java.util.function.Predicate;

/** Reads the bodies of one sender. Stateless, so thread-safe. */
@FunctionalInterface
public interface EventReader {
  /**
   * Reads a body. Everything that decides about routes, orders or repetitions comes from the body,
   * never from a header.
   *
   * @param body the body
   * @param source the source that sent it
   * @param routed tells whether any route takes a type of this source; if none does, the rest of
   *     the body is not read
   */
  Reading read(Body body, Source source, Predicate<String> routed);
}
