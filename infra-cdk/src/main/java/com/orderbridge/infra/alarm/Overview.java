package com.orderbridge.infra.alarm;

import com.orderbridge.infra.order.TargetDelivery;
import com.orderbridge.infra.resource.Metrics;
import com.orderbridge.infra.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.SingleValueWidget;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** The dashboard. Each source and each target has one line of numbers. */
public final class Overview extends Construct {
  private static final int WHOLE_WIDTH = 24;
  private static final int HEIGHT = 4;

  private final Dashboard dashboard;
  private final Metrics metrics;

  public Overview(Construct scope, Stage stage) {
    super(scope, "overview");
    this.metrics = new Metrics(stage.name());
    this.dashboard =
        Dashboard.Builder.create(this, "dashboard")
            .dashboardName(stage.stack() + "-" + Stack.of(this).getRegion())
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
            metrics.ofSource(source, "Answered503"),
            milliseconds(metrics.ofSource(source, "AnswerMilliseconds"), "answer", "p99")));
  }

  void showTarget(TargetDelivery delivery) {
    var target = delivery.target().name();
    var queue = delivery.queue().queue();
    var latency = metrics.ofTarget(target, "AcceptanceToDeliveryMilliseconds");
    show(
        target,
        List.of(
            queue.metricNumberOfMessagesSent(labelled("in", "Sum")),
            metrics.ofTarget(target, "Delivered").with(labelled("out", "Sum")),
            waiting(queue),
            metrics.ofTarget(target, "Rejected").with(labelled("rejected", "Sum")),
            milliseconds(latency, "to delivery", "p50"),
            milliseconds(latency, "to delivery", "p99"),
            metrics.waiting(target).with(MetricOptions.builder().label("longest wait, s").build()),
            queue.metricApproximateAgeOfOldestMessage(labelled("oldest, s", "Maximum"))));
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

  /**
   * Adds the messages that wait visibly and those that rest, because SQS counts them separately.
   */
  private static IMetric waiting(Queue queue) {
    return MathExpression.Builder.create()
        .expression("visible + resting")
        .usingMetrics(
            new TreeMap<>(
                Map.of(
                    "visible",
                    queue.metricApproximateNumberOfMessagesVisible(labelled("visible", "Maximum")),
                    "resting",
                    queue.metricApproximateNumberOfMessagesNotVisible(
                        labelled("resting", "Maximum")))))
        .label("waiting")
        .period(Duration.minutes(5))
        .build();
  }

  private static IMetric milliseconds(Metric metric, String what, String percentile) {
    return metric.with(labelled("%s %s, ms".formatted(what, percentile), percentile));
  }

  private static MetricOptions labelled(String label, String statistic) {
    return MetricOptions.builder()
        .label(label)
        .statistic(statistic)
        .period(Duration.minutes(5))
        .build();
  }
}
