package com.orderbridge.core.function;

import java.util.OptionalInt;

/**
 * A business system as the function that serves it describes it.
 *
 * @param name by which the {@code system} of a target names it
 * @param maps whether a delivery fills a document, and so needs a mapping
 * @param calls how many requests one delivery makes at the most, one after the other
 * @param bears how many requests at once its API answers, where the vendor says so
 */
public record SystemDescriptor(String name, boolean maps, int calls, OptionalInt bears) {
  public SystemDescriptor {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(name + " is no name of a system");
    }
    if (calls < 1) {
      throw new IllegalArgumentException("a delivery makes a call at least, not " + calls);
    }
  }

  /** Of a vendor who says nothing of how many requests at once are too many. */
  public SystemDescriptor(String name, boolean maps, int calls) {
    this(name, maps, calls, OptionalInt.empty());
  }
}
