package com.orderbridge.infra.alarm;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.sqs.Queue;

/** The periods over which alarms look at AWS's own metrics. */
final class Sampling {
  private Sampling() {}

  static IMetric visible(Queue queue) {
    return queue.metricApproximateNumberOfMessagesVisible(greatest());
  }

  static IMetric oldest(Queue queue) {
    return queue.metricApproximateAgeOfOldestMessage(greatest());
  }

  private static MetricOptions greatest() {
    return MetricOptions.builder().statistic("Maximum").period(Duration.minutes(5)).build();
  }

  /**
   * Sums over an hour. An open breaker lets one delivery try only every half hour, so with a
   * shorter period the alarm would end and begin again.
   */
  static MetricOptions hourly() {
    return MetricOptions.builder().statistic("Sum").period(Duration.hours(1)).build();
  }

  static MetricOptions everyFiveMinutes() {
    return MetricOptions.builder().statistic("Sum").period(Duration.minutes(5)).build();
  }
}
