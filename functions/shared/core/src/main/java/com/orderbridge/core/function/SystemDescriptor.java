package com.orderbridge.core.function;

import java.util.OptionalInt;

/**
 * A business system, described by the function that serves it.
 *
 * @param name the name that the {@code system} of a target has
 * @param maps whether a delivery fills a document, and so needs a mapping
 * @param calls the most requests that one delivery makes, one after the other
 * @param bears the most requests at once that its API answers, if the vendor says so
 */
public record SystemDescriptor(String name, boolean maps, int calls, OptionalInt bears) {
  public SystemDescriptor {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(name + " is not a name of a system");
    }
    if (calls < 1) {
      throw new IllegalArgumentException("a delivery makes at least one call, not " + calls);
    }
  }

  /** Describes a system whose vendor does not say how many requests at once are too many. */
  public SystemDescriptor(String name, boolean maps, int calls) {
    this(name, maps, calls, OptionalInt.empty());
  }
}
