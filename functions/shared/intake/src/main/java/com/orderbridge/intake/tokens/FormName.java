package com.orderbridge.intake.tokens;

import com.orderbridge.core.json.JsonCopy;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Judges the name of a form's field, which may be a path: {@code payment[token]}, {@code
 * data.token}.
 */
final class FormName {
  private FormName() {}

  /** Tells whether the filter drops a part of the name, and so everything in it. */
  static boolean isOut(String name, JsonCopy.Filter filter) {
    return parts(name).anyMatch(filter::drops);
  }

  static boolean isSuspect(String name, JsonCopy.Filter filter) {
    return parts(name).anyMatch(filter::suspects);
  }

  private static Stream<String> parts(String name) {
    return Arrays.stream(name.split("[\\[\\].]+", -1)).filter(it -> !it.isEmpty());
  }
}
