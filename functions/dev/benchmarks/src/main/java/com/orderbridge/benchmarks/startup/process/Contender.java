package com.orderbridge.benchmarks.startup.process;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A function as it is deployed.
 *
 * @param folder its zip, unpacked
 * @param event a new one for each invocation
 * @param success stands in the answer of a job that was done
 */
public record Contender(
    String name,
    Path folder,
    String handler,
    Map<String, String> environment,
    Supplier<byte[]> event,
    String success) {
  /** The same function with other events. */
  public Contender with(Supplier<byte[]> events, String successOfThem) {
    return new Contender(name, folder, handler, environment, events, successOfThem);
  }
}
