package com.orderbridge.core.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where values to be picked are: a field on the way to one, or at its path's end. */
final class Wanted {
  private final Map<String, Wanted> fields = new HashMap<>();
  private @Nullable String path;

  /** The same field, to be wanted as well. */
  Wanted below(String field) {
    return fields.computeIfAbsent(field, _ -> new Wanted());
  }

  void end(String ofPath) {
    path = ofPath;
  }

  /** What is wanted of one of its fields. */
  static @Nullable Wanted of(@Nullable Wanted object, String field) {
    return object == null ? null : object.fields.get(field);
  }

  /** The path that ends here. */
  static Optional<String> path(@Nullable Wanted here) {
    return here == null ? Optional.empty() : Optional.ofNullable(here.path);
  }
}
