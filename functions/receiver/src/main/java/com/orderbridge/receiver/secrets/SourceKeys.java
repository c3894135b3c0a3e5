package com.orderbridge.receiver.secrets;

import com.orderbridge.intake.Webhook;
import com.orderbridge.receiver.secrets.SecretProblem.Kind;
import com.orderbridge.signing.Reason;
import com.orderbridge.signing.Verification;
import com.orderbridge.signing.VerifiedBody;
import com.orderbridge.signing.WebhookHeaders;
import com.orderbridge.signing.WebhookVerifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The keys of a source that can be used, and the problems of its other secrets. Thread-safe.
 *
 * @param source its name
 * @param all knows every key; empty if there is none
 * @param ofTopics a verifier per topic, which knows the keys of that topic
 * @param ofOthers a verifier per topic, which knows all keys except those of that topic; missing if
 *     there are no other keys
 * @param topics the topics by the names of secrets, as the verifiers know them, without keys that
 *     several topics share now
 */
record SourceKeys(
    String source,
    Optional<WebhookVerifier> all,
    Map<String, WebhookVerifier> ofTopics,
    Map<String, WebhookVerifier> ofOthers,
    Map<String, String> topics,
    List<SecretProblem> problems) {
  /** The largest body, in bytes, that is tried with all keys. Almost no order is larger. */
  static final int LARGEST_FOR_ALL = 1_000_000;

  SourceKeys {
    ofTopics = Map.copyOf(ofTopics);
    ofOthers = Map.copyOf(ofOthers);
    topics = Map.copyOf(topics);
    problems = List.copyOf(problems);
  }

  /**
   * Decides whether one of the keys has signed a body, and for which topic.
   *
   * <p>A sender with a secret per topic would cost a MAC for each topic. Therefore the keys of the
   * topic that a header names are tried first. The header is not signed and proves nothing: only
   * the key that matches does. If none of these keys matches, the others are tried, each once, but
   * not for a large body, because a few wrong signatures of large bodies would keep the receiver
   * busy. If several topics have the same key, because secrets were exchanged by mistake, the
   * header says which topic is meant, and the reader checks whether the body agrees.
   */
  Verdict verify(Optional<String> named, WebhookHeaders headers, byte[] body, Instant now) {
    var topic = named.filter(ofTopics::containsKey);
    var own = topic.map(ofTopics::get).map(it -> it.verify(headers, body, now));
    if (own.isPresent() && !isOfOthers(topic.get(), own.get(), body)) {
      return verdict(own.get(), _ -> topic, named, now);
    }
    return topic
        .map(ofOthers::get)
        .or(() -> all)
        .map(it -> verdict(it.verify(headers, body, now), this::topic, named, now))
        .orElseGet(() -> new Verdict.Unknown(missing().orElseThrow()));
  }

  private boolean isOfOthers(String topic, Verification own, byte[] body) {
    return own instanceof Verification.Rejected(var reason, _)
        && reason == Reason.SIGNATURE_WRONG
        && ofOthers.containsKey(topic)
        && body.length <= LARGEST_FOR_ALL;
  }

  private Optional<String> topic(VerifiedBody body) {
    return Optional.ofNullable(topics.get(body.secretName()));
  }

  /** A signature that fits no known secret may still fit a secret that cannot be read. */
  private Verdict verdict(
      Verification verification,
      Function<VerifiedBody, Optional<String>> topicOf,
      Optional<String> named,
      Instant now) {
    return switch (verification) {
      case Verification.Verified(var body) ->
          new Verdict.Proven(new Webhook(source, body, topicOf.apply(body), named, now));
      case Verification.Rejected(var reason, var signedAt) ->
          reason == Reason.SIGNATURE_WRONG && missing().isPresent()
              ? new Verdict.Unknown(missing().get())
              : new Verdict.Rejected(reason, signedAt);
    };
  }

  /** Returns the first problem that may be the reason why no key matches. */
  Optional<SecretProblem> missing() {
    return problems.stream().filter(it -> it.kind().keepsAKeyAway()).findFirst();
  }

  /** Returns the problem that prevents a secret's key. Empty if nothing does. */
  Optional<SecretProblem> missing(String secret) {
    return problems.stream()
        .filter(it -> it.kind().keepsAKeyAway() && it.secret().equals(secret))
        .findFirst();
  }

  /** Returns the problems that are reported even while every request can be verified. */
  List<SecretProblem> standing() {
    return problems.isEmpty()
        ? problems
        : problems.stream().filter(it -> it.kind().isToldAlways()).toList();
  }

  /** Shows nothing of a key. */
  @Override
  public String toString() {
    return "SourceKeys["
        + problems.stream().map(SecretProblem::kind).map(Kind::code).toList()
        + "]";
  }
}
