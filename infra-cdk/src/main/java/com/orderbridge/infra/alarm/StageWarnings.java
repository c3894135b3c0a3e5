package com.orderbridge.infra.alarm;

import com.orderbridge.infra.door.FrontDoor;
import com.orderbridge.infra.resource.RedrivableQueue;

/** The warnings about requests before their source is known. Each has a heading in the runbook. */
final class StageWarnings {
  /**
   * The number of refused requests in five minutes. Wrong signatures, bodies that are too large and
   * throttled requests have alarms of their own.
   */
  private static final int MANY_REFUSED = 100;

  private StageWarnings() {}

  static Warning unreadable(RedrivableQueue reread) {
    return Warning.over(
        0,
        Sampling.visible(reread.deadLetters()),
        "unreadable",
        "A sender's authentic body was parked: it could not be read, or it contradicts the secret"
            + " with which it is signed. Nothing is lost. Repair what its reason names, then"
            + " redrive the queue unreadable.");
  }

  static Warning receiverErrors(FrontDoor door) {
    return Warning.over(
        0,
        door.api().metricServerError(Sampling.everyFiveMinutes()),
        "receiver-errors",
        "The receiver answered 5xx. Senders send again, but not for ever. Read its log, and check"
            + " that the secret of every source is set.");
  }

  static Warning refused(FrontDoor door) {
    return Warning.over(
        MANY_REFUSED,
        door.api().metricClientError(Sampling.everyFiveMinutes()),
        "refused-requests",
        "Many requests were answered 4xx. The access log says on which paths and from where: a"
            + " sender has a wrong URL, or somebody is trying.");
  }
}
