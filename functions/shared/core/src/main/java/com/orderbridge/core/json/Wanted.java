package com.orderbridge.core.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field on the way to a value that is to be picked, or the value's own field. */
final class Wanted {
  private final Map<String, Wanted> fields = new HashMap<>();
  private @Nullable String path;

  /** Returns the node of a field below this one, and creates it if it is new. */
  Wanted below(String field) {
    return fields.computeIfAbsent(field, _ -> new Wanted());
  }

  void end(String ofPath) {
    path = ofPath;
  }

  /** Returns the node of a field of an object; null if nothing below that field is wanted. */
  static @Nullable Wanted of(@Nullable Wanted object, String field) {
    return object == null ? null : object.fields.get(field);
  }

  /** Returns the path that ends here; empty if this is only on the way. */
  static Optional<String> path(@Nullable Wanted here) {
    return here == null ? Optional.empty() : Optional.ofNullable(here.path);
  }
}
