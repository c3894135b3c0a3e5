package com.orderbridge.core.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of fields, and what a filter says about them. They are kept for all documents, because
 * a sender uses the same names in each, and judging a name costs more than copying its field.
 * Thread-safe.
 */
final class JudgedNames {
  /** Bounds the memory, because a body can name its fields as it likes. */
  private static final int MOST = 2000;

  private static final int LONGEST = 64;

  /**
   * A judged name.
   *
   * @param isLabel whether the text of such a field may name the value beside it
   * @param isLabelled whether such a field may be named by the text beside it
   */
  record Name(
      boolean isDropped,
      boolean isSuspect,
      JsonCopy.Filter texts,
      boolean isLabel,
      boolean isLabelled) {}

  private final JsonCopy.Filter filter;
  private final Map<String, Name> known = new ConcurrentHashMap<>();

  JudgedNames(JsonCopy.Filter filter) {
    this.filter = filter;
  }

  /** Returns the filter that judges the texts of a document outside of all fields. */
  JsonCopy.Filter filter() {
    return filter;
  }

  /** Returns what is known about a name. The filter is asked once, unless too many are known. */
  Name of(String name) {
    var before = known.get(name);
    if (before != null) {
      return before;
    }
    var judged = judged(name);
    if (known.size() < MOST && name.length() <= LONGEST) {
      known.put(name, judged);
    }
    return judged;
  }

  private Name judged(String name) {
    var isLabel = name.equals("name") || name.equals("key");
    var texts = filter.of(name);
    return new Name(
        filter.drops(name), filter.suspects(name), texts, isLabel, name.equals("value"));
  }
}
