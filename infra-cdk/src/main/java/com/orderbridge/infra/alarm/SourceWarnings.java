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
                + " hours. Look whether its webhook is still switched on: many senders give up"
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
}
