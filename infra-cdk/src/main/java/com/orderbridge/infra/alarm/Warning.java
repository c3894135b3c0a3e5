package com.orderbridge.infra.alarm;

import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;

/**
 * When operators are told, and what they are told.
 *
 * @param name the name of the alarm, and of its heading in the runbook
 * @param text what the alarm means, and what to do first
 * @param metric what is measured
 * @param when how the metric is compared with the threshold
 * @param periods how many periods in a row must be over or under the threshold
 * @param silence what the alarm does when nothing is counted
 */
record Warning(
    String name,
    String text,
    IMetric metric,
    ComparisonOperator when,
    Number threshold,
    int periods,
    TreatMissingData silence) {
  static Warning over(Number threshold, IMetric metric, String name, String text) {
    var when = ComparisonOperator.GREATER_THAN_THRESHOLD;
    return new Warning(name, text, metric, when, threshold, 1, TreatMissingData.NOT_BREACHING);
  }

  static Warning under(Number threshold, IMetric metric, String name, String text) {
    var when = ComparisonOperator.LESS_THAN_THRESHOLD;
    return new Warning(name, text, metric, when, threshold, 1, TreatMissingData.NOT_BREACHING);
  }

  Warning lasting(int periods) {
    return new Warning(name, text, metric, when, threshold, periods, silence);
  }

  Warning alsoOfSilence() {
    return in(TreatMissingData.BREACHING);
  }

  /** If nothing is counted, nothing is known, so the alarm stays as it was. */
  Warning unchangedBySilence() {
    return in(TreatMissingData.IGNORE);
  }

  private Warning in(TreatMissingData silence) {
    return new Warning(name, text, metric, when, threshold, periods, silence);
  }
}
