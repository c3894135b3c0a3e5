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
                + ": the account's concurrency is used up."
                + " Ask AWS for more, or see which function takes it."),
        Warning.over(
            0,
            function.live().metricErrors(Sampling.everyFiveMinutes()),
            "function-errors",
            "An invocation of "
                + function.name()
                + " failed or ran out of time or memory. What it had in hand comes again; read its"
                + " log for why."),
        Warning.over(
            0,
            function.live().metric("AsyncEventsDropped", Sampling.everyFiveMinutes()),
            "snapshot",
            "The daily call of "
                + function.name()
                + " could not be run: its snapshot is not ready, or it fails at its start. Read its"
                + " log; deploying it again makes a new snapshot."));
  }
}
