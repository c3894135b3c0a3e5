package com.orderbridge.aws.snapshot;

import com.orderbridge.core.log.JsonLines;
import java.util.Map;
import java.util.Optional;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Registers a function's {@link SnapshotWork} with SnapStart's hooks. A failure in a hook is logged
 * and goes no further: a function that could not rehearse still works, only slower.
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
   * Registers the work. Returns empty if Lambda takes no snapshot of this function. The caller must
   * keep the result, because the hooks hold it only weakly.
   *
   * @param environment the function's environment variables
   * @param log the log for failures
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
