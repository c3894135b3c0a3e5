package com.orderbridge.local.checklive;

import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.secret.TargetSecret;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * One target of the stage, with everything that a check of it needs.
 *
 * @param stage the stage that the target belongs to
 * @param config the target as configured
 * @param calls the calls that reach the live system
 * @param secret the target's own secret
 */
public record CheckedTarget(
    LiveStage stage, TargetConfig config, HttpCalls calls, TargetSecret secret) {

  public String name() {
    return config.name();
  }

  /** Returns the same target with other calls. */
  public CheckedTarget by(HttpCalls otherCalls) {
    return new CheckedTarget(stage, config, otherCalls, secret);
  }

  /**
   * Returns the time-out of one call. It is the stage's, so that the check shows if it is too
   * short.
   */
  public Duration within() {
    return config.timing().request();
  }

  /** Returns the parts that a function gets, except that its calls go elsewhere. */
  TargetParts parts(HttpCalls otherCalls) {
    return new TargetParts(stage.bridge(), config, stage.files(), otherCalls, secret);
  }

  /**
   * Returns the currencies that the command was given, and those by which settings tell orders
   * apart.
   */
  public Set<String> currencies() {
    var currencies = new TreeSet<>(stage.wanted().currencies());
    for (var setting : Set.of("company", "companyDb")) {
      config.settings().path(setting).path("of").fieldNames().forEachRemaining(currencies::add);
    }
    currencies.removeIf(it -> !it.matches("[A-Z]{3}"));
    return currencies;
  }
}
