package com.orderbridge.infra;

import com.orderbridge.core.config.Source;
import com.orderbridge.core.delivery.Backoff;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.sqs.Queue;

/** What may go wrong, of each kind of thing in the stack. Each is a heading of the runbook. */
record Warnings(Metrics metrics) {
  /** In five minutes; what is forged, too large or held back is told by itself. */
  private static final int MANY_REFUSED = 100;

  private static final int LEAST_SUCCESS = 90;
  private static final int COUNTED_RECEIVES = 3;

  List<Warning> ofTarget(TargetDelivery delivery, java.time.Duration objective) {
    var target = delivery.target().name();
    return List.of(
        Warning.over(
            0,
            visible(delivery.queue().deadLetters()),
            "dead-letters",
            "Orders were rejected by "
                + target
                + ", or were tried for too long. Read the reasons"
                + " in the log, mend what they name, then redrive the DLQ."),
        Warning.over(
                objective.toSeconds(),
                metrics.waiting(target),
                "overdue",
                "An order has waited for "
                    + target
                    + " longer than its objective, planned windows not counted. The log says which"
                    + " and why: it is tried again, waits for another event of its order, or "
                    + target
                    + " cannot be used.")
            .unchangedBySilence(),
        Warning.over(
            untaken(delivery, objective).toSeconds(),
            oldest(delivery.queue().queue()),
            "oldest-message",
            "A message has been in the queue of "
                + target
                + " longer than its objective and was hardly received. Look whether its function"
                + " is paused, or whether more comes than "
                + target
                + " can take."),
        Warning.over(
                0,
                metrics.closed(target),
                "unavailable",
                target
                    + " has answered nothing for two hours. Orders wait and are delivered when"
                    + " it is back; ask its people, and nothing else needs to be done.")
            .lasting(2),
        Warning.under(
            LEAST_SUCCESS,
            metrics.successRate(target),
            "success-rate",
            "Of the last hour's attempts at "
                + target
                + " more than a tenth failed. Group the log"
                + " lines by code to see why."),
        Warning.over(
            0,
            metrics.ofTarget(target, RefusedCredentials.METRIC).with(hourly()),
            "credentials",
            target
                + " refuses our credentials. Orders wait. Set a valid secret"
                + " order-bridge/"
                + metrics.stage()
                + "/target/"
                + target
                + "."));
  }

  /**
   * SQS counts the age of a message until it was received three times. In a planned window that
   * takes some rests, and is nobody's fault.
   */
  private static java.time.Duration untaken(TargetDelivery delivery, java.time.Duration objective) {
    var window = delivery.target().windows().longest();
    var rests = Backoff.LONGEST_REST.multipliedBy(COUNTED_RECEIVES);
    return objective.plus(window.compareTo(rests) < 0 ? window : rests);
  }

  List<Warning> ofSource(Source config) {
    var source = config.name();
    return List.of(
        Warning.over(
            0,
            metrics.ofRoute(FrontDoor.route(config.path()), Throttled.METRIC),
            "throttled",
            "Requests to the path of "
                + source
                + " were answered 429: more came than its throttle lets in, from it or from"
                + " somebody else. What was held back is sent again, but not for ever."),
        Warning.over(
            0,
            metrics.forged(source),
            "signatures",
            "A fifth or more of the last hour's requests of "
                + source
                + " had no valid signature: its secret was rotated, its"
                + " clock is wrong, or somebody tries. Compare the clocks first."),
        Warning.over(
            0,
            metrics.ofSource(source, "Answered413"),
            "too-large",
            "An event of "
                + source
                + " does not fit into a queue, even packed, and is not kept: its sender was"
                + " answered 413. Ask the sender for it, and enter it by hand."));
  }

  /** For a source whose usual pace is known. */
  Warning silent(String source, java.time.Duration silence) {
    var hours = (int) silence.toHours();
    return Warning.under(
            1,
            metrics.ofSource(source, "Accepted").with(hourly()),
            "silent",
            "Nothing of "
                + source
                + " was accepted for "
                + hours
                + " hours. Look whether its webhook is still switched on: many senders give up"
                + " after some failures.")
        .lasting(hours)
        .alsoOfSilence();
  }

  /** Two, so that it is clear which secret it is and what is wrong with it. */
  List<Warning> ofSecret(String secret) {
    return List.of(
        Warning.over(
            0,
            metrics.ofSecret(secret, "SecretUnusable"),
            "secret-unusable",
            "Secret "
                + secret
                + " is not set though a request came that needs it, or is not what the sender"
                + " shows, or is also another topic's. The log line secret.problem says which. Set"
                + " it: what was answered 503 is sent again."),
        Warning.over(
            0,
            metrics.ofSecret(secret, "SecretShort"),
            "secret-short",
            "Secret "
                + secret
                + " is accepted, but is so short that it might be guessed. Have the sender make"
                + " one of 24 bytes or more, and set it."));
  }

  List<Warning> ofFunction(JavaFunction function) {
    return List.of(
        Warning.over(
            0,
            function.live().getLambda().metricThrottles(everyFiveMinutes()),
            "throttles",
            "Lambda held back "
                + function.name()
                + ": the account's concurrency is used up."
                + " Ask AWS for more, or see which function takes it."),
        Warning.over(
            0,
            function.live().metricErrors(everyFiveMinutes()),
            "function-errors",
            "An invocation of "
                + function.name()
                + " failed or ran out of time or memory. What it had in hand comes again; read its"
                + " log for why."),
        Warning.over(
            0,
            function.live().metric("AsyncEventsDropped", everyFiveMinutes()),
            "snapshot",
            "The daily call of "
                + function.name()
                + " could not be run: its snapshot is not ready, or it fails at its start. Read its"
                + " log; deploying it again makes a new snapshot."));
  }

  Warning unreadable(RedrivableQueue reread) {
    return Warning.over(
        0,
        visible(reread.deadLetters()),
        "unreadable",
        "A sender's authentic body was parked: it could not be read, or contradicts the secret that"
            + " it is signed with. Nothing is lost: mend what its reason names, then redrive the"
            + " queue unreadable.");
  }

  Warning receiverErrors(FrontDoor door) {
    return Warning.over(
        0,
        door.api().metricServerError(everyFiveMinutes()),
        "receiver-errors",
        "The receiver answered 5xx. Senders will send again, but not for ever: look at its log"
            + " and whether every source's secret is set.");
  }

  Warning refused(FrontDoor door) {
    return Warning.over(
        MANY_REFUSED,
        door.api().metricClientError(everyFiveMinutes()),
        "refused-requests",
        "Many requests were answered 4xx. The access log says which paths and from where: a sender"
            + " with a wrong URL, or somebody who tries.");
  }

  private static IMetric visible(Queue queue) {
    return queue.metricApproximateNumberOfMessagesVisible(greatest());
  }

  private static IMetric oldest(Queue queue) {
    return queue.metricApproximateAgeOfOldestMessage(greatest());
  }

  private static MetricOptions greatest() {
    return MetricOptions.builder().statistic("Maximum").period(Duration.minutes(5)).build();
  }

  /** For what the breaker lets be tried each half hour only: else it would end and come again. */
  private static MetricOptions hourly() {
    return MetricOptions.builder().statistic("Sum").period(Duration.hours(1)).build();
  }

  private static MetricOptions everyFiveMinutes() {
    return MetricOptions.builder().statistic("Sum").period(Duration.minutes(5)).build();
  }
}
