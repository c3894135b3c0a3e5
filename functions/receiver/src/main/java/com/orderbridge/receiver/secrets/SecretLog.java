package com.orderbridge.receiver.secrets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.core.log.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logs what is wrong with secrets. The same problem is logged again only after some minutes.
 * Thread-safe.
 */
public final class SecretLog {
  private static final Duration AGAIN = Duration.ofMinutes(4);

  private final JsonLines lines;
  private final String stage;
  private final Map<SecretProblem, Instant> told = new ConcurrentHashMap<>();

  public SecretLog(JsonLines lines, String stage) {
    this.lines = lines;
    this.stage = stage;
  }

  public void tell(String source, List<SecretProblem> problems, Instant now) {
    for (var problem : problems) {
      if (isDue(problem, now)) {
        lines.write(line(source, problem, now));
      }
    }
  }

  private boolean isDue(SecretProblem problem, Instant now) {
    var before = told.get(problem);
    if (before != null && now.isBefore(before.plus(AGAIN)) && !now.isBefore(before)) {
      return false;
    }
    told.put(problem, now);
    return true;
  }

  private ObjectNode line(String source, SecretProblem problem, Instant now) {
    var line = JsonLines.line("secret.problem").put("stage", stage).put("source", source);
    line.put("secret", problem.secret()).put("code", problem.kind().code());
    line.put("detail", problem.why());
    problem.kind().metric().ifPresent(it -> Metrics.count(line, "secret", now, Map.of(it, 1L)));
    return line;
  }
}
