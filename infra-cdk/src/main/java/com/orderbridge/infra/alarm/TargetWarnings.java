package com.orderbridge.infra.alarm;

import com.orderbridge.core.time.Backoff;
import com.orderbridge.infra.order.RefusedCredentials;
import com.orderbridge.infra.order.TargetDelivery;
import com.orderbridge.infra.resource.Metrics;
import java.util.List;

/** The warnings about a target. Each has a heading in the runbook. */
record TargetWarnings(Metrics metrics) {
  private static final int LEAST_SUCCESS = 90;
  private static final int COUNTED_RECEIVES = 3;

  List<Warning> of(TargetDelivery delivery, java.time.Duration objective) {
    var target = delivery.target().name();
    return List.of(
        deadLetters(delivery, target),
        overdue(target, objective),
        oldestMessage(delivery, objective),
        unavailable(target),
        successRate(target),
        credentials(target));
  }

  private Warning deadLetters(TargetDelivery delivery, String target) {
    return Warning.over(
        0,
        Sampling.visible(delivery.queue().deadLetters()),
        "dead-letters",
        "Orders were rejected by "
            + target
            + ", or were tried for too long. Read the reasons in the log, repair what they name,"
            + " then redrive the DLQ.");
  }

  private Warning overdue(String target, java.time.Duration objective) {
    return Warning.over(
            objective.toSeconds(),
            metrics.waiting(target),
            "overdue",
            "An order has waited for "
                + target
                + " longer than its objective, without planned windows. The log says which order it"
                + " is, and whether it is tried again, waits for another event of its order, or "
                + target
                + " cannot be used.")
        .unchangedBySilence();
  }

  private Warning oldestMessage(TargetDelivery delivery, java.time.Duration objective) {
    var target = delivery.target().name();
    return Warning.over(
        untaken(delivery, objective).toSeconds(),
        Sampling.oldest(delivery.queue().queue()),
        "oldest-message",
        "A message has been in the queue of "
            + target
            + " longer than its objective, and was received less than three times. Check whether"
            + " its function is paused, or whether more orders come than "
            + target
            + " can take.");
  }

  private Warning unavailable(String target) {
    return Warning.over(
            0,
            metrics.closed(target),
            "unavailable",
            target
                + " could not be used for two hours. Orders wait, and are delivered when it is"
                + " back. Ask the people who run it; nothing else needs to be done.")
        .lasting(2);
  }

  private Warning successRate(String target) {
    return Warning.under(
        LEAST_SUCCESS,
        metrics.successRate(target),
        "success-rate",
        "More than a tenth of the last hour's attempts at "
            + target
            + " failed. Group the log lines by code to see why.");
  }

  private Warning credentials(String target) {
    return Warning.over(
        0,
        metrics.ofTarget(target, RefusedCredentials.METRIC).with(Sampling.hourly()),
        "credentials",
        target
            + " refuses our credentials. Orders wait. Set a valid secret"
            + " order-bridge/"
            + metrics.stage()
            + "/target/"
            + target
            + ".");
  }

  /**
   * SQS counts the age of a message until it was received three times. In a planned window a
   * message needs some rests for these receives, and nobody has to act on that.
   */
  private static java.time.Duration untaken(TargetDelivery delivery, java.time.Duration objective) {
    var window = delivery.target().windows().longest();
    var rests = Backoff.LONGEST_REST.multipliedBy(COUNTED_RECEIVES);
    return objective.plus(window.compareTo(rests) < 0 ? window : rests);
  }
}
