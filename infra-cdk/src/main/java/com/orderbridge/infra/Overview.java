package com.orderbridge.infra;

import com.orderbridge.infra.stage.Stage;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.SingleValueWidget;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** The dashboard: each source and each target is one line of numbers. */
final class Overview extends Construct {
  private static final int WHOLE_WIDTH = 24;
  private static final int HEIGHT = 4;

  private final Dashboard dashboard;
  private final Metrics metrics;

  Overview(Construct scope, Stage stage) {
    super(scope, "overview");
    this.metrics = new Metrics(stage.name());
    this.dashboard =
        Dashboard.Builder.create(this, "dashboard")
            .dashboardName("order-bridge-" + stage.name())
            .build();
  }

  void showSource(String source) {
    show(
        source,
        List.of(
            metrics.ofSource(source, "Accepted"),
            metrics.ofSource(source, "Ignored"),
            metrics.ofSource(source, "Parked"),
            metrics.ofSource(source, "Answered401"),
            slowest(metrics.ofSource(source, "AnswerMilliseconds"))));
  }

  void showTarget(TargetDelivery delivery) {
    var target = delivery.target().name();
    var queue = delivery.queue().queue();
    show(
        target,
        List.of(
            queue.metricNumberOfMessagesSent(labelled("in", "Sum")),
            metrics.ofTarget(target, "Delivered"),
            waiting(queue),
            metrics.ofTarget(target, "Rejected"),
            queue.metricApproximateAgeOfOldestMessage(labelled("oldest, s", "Maximum")),
            slowest(metrics.ofTarget(target, "AttemptMilliseconds"))));
  }

  private void show(String title, List<IMetric> numbers) {
    dashboard.addWidgets(
        SingleValueWidget.Builder.create()
            .title(title)
            .metrics(numbers)
            .sparkline(true)
            .width(WHOLE_WIDTH)
            .height(HEIGHT)
            .build());
  }

  private static IMetric waiting(Queue queue) {
    return queue.metricApproximateNumberOfMessagesVisible(labelled("waiting", "Maximum"));
  }

  private static IMetric slowest(Metric metric) {
    return metric.with(labelled("p99, ms", "p99"));
  }

  private static MetricOptions labelled(String label, String statistic) {
    return MetricOptions.builder()
        .label(label)
        .statistic(statistic)
        .period(Duration.minutes(5))
        .build();
  }
}
