package com.orderbridge.local.checklive;

import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.secret.TargetSecret;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * One target of the stage, with all that a check of it needs.
 *
 * @param calls that reach the live system
 * @param secret the target's own
 */
public record CheckedTarget(
    LiveStage stage, TargetConfig config, HttpCalls calls, TargetSecret secret) {

  public String name() {
    return config.name();
  }

  /** The same by other calls. */
  public CheckedTarget by(HttpCalls otherCalls) {
    return new CheckedTarget(stage, config, otherCalls, secret);
  }

  /** For one call: what the stage says, so that a value that is too short shows here. */
  public Duration within() {
    return config.timing().request();
  }

  /** The parts that a function has, but for where its calls go. */
  TargetParts parts(HttpCalls otherCalls) {
    return new TargetParts(stage.bridge(), config, stage.files(), otherCalls, secret);
  }

  /** Those that the command was told, and those by which settings tell orders apart. */
  public Set<String> currencies() {
    var currencies = new TreeSet<>(stage.wanted().currencies());
    for (var setting : Set.of("company", "companyDb")) {
      config.settings().path(setting).path("of").fieldNames().forEachRemaining(currencies::add);
    }
    currencies.removeIf(it -> !it.matches("[A-Z]{3}"));
    return currencies;
  }
}
