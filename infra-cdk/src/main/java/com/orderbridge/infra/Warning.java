package com.orderbridge.infra;

import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;

/**
 * When operators are told, and what.
 *
 * @param name the alarm's, and its heading in the runbook
 * @param text what it means and what to do first
 * @param periods how many in a row have to be so
 * @param ofSilence whether it is so where nothing is counted
 */
record Warning(
    String name,
    String text,
    IMetric metric,
    ComparisonOperator when,
    Number threshold,
    int periods,
    boolean ofSilence) {
  static Warning over(Number threshold, IMetric metric, String name, String text) {
    var when = ComparisonOperator.GREATER_THAN_THRESHOLD;
    return new Warning(name, text, metric, when, threshold, 1, false);
  }

  static Warning under(Number threshold, IMetric metric, String name, String text) {
    var when = ComparisonOperator.LESS_THAN_THRESHOLD;
    return new Warning(name, text, metric, when, threshold, 1, false);
  }

  Warning lasting(int periods) {
    return new Warning(name, text, metric, when, threshold, periods, ofSilence);
  }

  Warning alsoOfSilence() {
    return new Warning(name, text, metric, when, threshold, periods, true);
  }
}
