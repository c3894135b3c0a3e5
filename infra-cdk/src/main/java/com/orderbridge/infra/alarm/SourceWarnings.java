package com.orderbridge.infra.alarm;

import com.orderbridge.core.config.Source;
import com.orderbridge.infra.door.FrontDoor;
import com.orderbridge.infra.door.Throttled;
import com.orderbridge.infra.resource.Metrics;
import java.util.List;

/** The warnings about a sender. Each has a heading in the runbook. */
record SourceWarnings(Metrics metrics) {
  List<Warning> of(Source config) {
    var source = config.name();
    return List.of(
        Warning.over(
            0,
            metrics.ofRoute(FrontDoor.route(config.path()), Throttled.METRIC),
            "throttled",
            "API Gateway answered 429 to requests on the path of "
                + source
                + ": more came than its throttle allows, from the sender or from somebody else."
                + " Senders send again, but not for ever."),
        Warning.over(
            0,
            metrics.forged(source),
            "signatures",
            "At least a fifth of the last hour's requests of "
                + source
                + " had no valid signature: its secret was rotated, its clock is wrong, or somebody"
                + " is trying. Compare the clocks first."),
        Warning.over(
            0,
            metrics.ofSource(source, "Answered413"),
            "too-large",
            "An event of "
                + source
                + " does not fit into a queue, even when it is packed, and is not kept. The sender"
                + " was answered 413. Ask the sender for the event, and enter it by hand."));
  }

  /** The warning that a source is silent. It is only for sources whose usual pace is known. */
  Warning silent(String source, java.time.Duration silence) {
    var hours = (int) silence.toHours();
    return Warning.under(
            1,
            metrics.ofSource(source, "Accepted").with(Sampling.hourly()),
            "silent",
            "Nothing of "
                + source
                + " was accepted for "
                + hours
                + " hours. Check whether its webhook is still switched on: many senders give up"
                + " after some failures.")
        .lasting(hours)
        .alsoOfSilence();
  }

  /**
   * There are two warnings per secret, so that it is clear which secret it is and what is wrong
   * with it.
   */
  List<Warning> ofSecret(String secret) {
    return List.of(
        Warning.over(
            0,
            metrics.ofSecret(secret, "SecretUnusable"),
            "secret-unusable",
            "Secret "
                + secret
                + " is not set although a request needs it, or it is not what the sender shows, or"
                + " another topic has the same one. The log line secret.problem says which. Set it."
                + " Senders send again what was answered 503."),
        Warning.over(
            0,
            metrics.ofSecret(secret, "SecretShort"),
            "secret-short",
            "Secret "
                + secret
                + " is accepted, but is so short that somebody might guess it. Ask the sender to"
                + " make one of at least 24 bytes, and set it."));
  }
}
