package com.orderbridge.infra.alarm;

import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;

/**
 * When operators are told, and what.
 *
 * @param name the alarm's, and its heading in the runbook
 * @param text what it means and what to do first
 * @param periods how many in a row have to be so
 * @param silence what it means that nothing is counted
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

  /** Nothing is known in a silence: the alarm stays as it was. */
  Warning unchangedBySilence() {
    return in(TreatMissingData.IGNORE);
  }

  private Warning in(TreatMissingData silence) {
    return new Warning(name, text, metric, when, threshold, periods, silence);
  }
}
