package com.orderbridge.infra.alarm;

import com.orderbridge.infra.function.JavaFunction;
import java.util.List;

/** The warnings about a function, whatever it does. Each has a heading in the runbook. */
final class FunctionWarnings {
  private FunctionWarnings() {}

  static List<Warning> of(JavaFunction function) {
    return List.of(
        Warning.over(
            0,
            function.live().getLambda().metricThrottles(Sampling.everyFiveMinutes()),
            "throttles",
            "Lambda held back "
                + function.name()
                + ": the account's concurrency is used up. Ask AWS for more, or find out which"
                + " function uses it."),
        Warning.over(
            0,
            function.live().metricErrors(Sampling.everyFiveMinutes()),
            "function-errors",
            "An invocation of "
                + function.name()
                + " failed, or ran out of time or memory. Nothing is lost, because its work comes"
                + " again. Its log says why it failed."),
        Warning.over(
            0,
            function.live().metric("AsyncEventsDropped", Sampling.everyFiveMinutes()),
            "snapshot",
            "The daily test call of "
                + function.name()
                + " failed: its snapshot is not ready, or the function fails when it starts. Read"
                + " its log. A new deployment makes a new snapshot."));
  }
}
