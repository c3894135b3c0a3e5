package com.orderbridge.benchmarks.work;

import java.util.Map;
import java.util.concurrent.Callable;

/**
 * One event's work, and what it is compared with.
 *
 * @param variants by name; {@link #FLOOR} and {@link #FLOOR_WITH_JSON} are among them
 */
record Subject(String name, Map<String, Callable<?>> variants) {
  /** What cannot be left out: the SDK's calls, and the MAC. */
  static final String FLOOR = "floor";

  /** The same, and the JSON that has to be read and written. */
  static final String FLOOR_WITH_JSON = "floor with JSON";
}
