package com.orderbridge.aws.snapshot;

import com.orderbridge.core.log.JsonLines;
import java.util.Map;
import java.util.Optional;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Registers a function's {@link SnapshotWork} with SnapStart's hooks. Whatever fails in them is
 * told and goes no further: a function that could not rehearse works, only slower.
 */
public final class Snapshot implements Resource {
  private static final String HOW = "AWS_LAMBDA_INITIALIZATION_TYPE";

  private final SnapshotWork around;
  private final JsonLines log;

  private Snapshot(SnapshotWork around, JsonLines log) {
    this.around = around;
    this.log = log;
  }

  /**
   * Empty where no snapshot is taken. To be kept by the function: the hooks know it weakly only.
   *
   * @param environment of the function
   */
  public static Optional<Snapshot> of(
      Map<String, String> environment, SnapshotWork around, JsonLines log) {
    if (!"snap-start".equals(environment.get(HOW))) {
      return Optional.empty();
    }
    var snapshot = new Snapshot(around, log);
    Core.getGlobalContext().register(snapshot);
    return Optional.of(snapshot);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    attempt("rehearsal", around::before);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    attempt("restore", around::after);
  }

  private void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.write(JsonLines.line(what + ".failed").put("error", e.getClass().getName()));
    }
  }
}
