package com.orderbridge.infra.alarm;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.sqs.Queue;

/** Over which time alarms look at what AWS counts. */
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

  /** For what the breaker lets be tried each half hour only: else it would end and come again. */
  static MetricOptions hourly() {
    return MetricOptions.builder().statistic("Sum").period(Duration.hours(1)).build();
  }

  static MetricOptions everyFiveMinutes() {
    return MetricOptions.builder().statistic("Sum").period(Duration.minutes(5)).build();
  }
}
