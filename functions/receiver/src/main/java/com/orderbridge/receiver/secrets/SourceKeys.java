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
 * The keys of a source, from those of its secrets that can be used, and what is wrong with the
 * others. Thread-safe.
 *
 * @param source its name
 * @param all knows every key; empty if there is none
 * @param ofTopics know one topic's keys
 * @param ofOthers know every key but that topic's; none where there is no other key
 * @param topics by the names of secrets, as the verifiers know them; without those that several
 *     topics share now
 */
record SourceKeys(
    String source,
    Optional<WebhookVerifier> all,
    Map<String, WebhookVerifier> ofTopics,
    Map<String, WebhookVerifier> ofOthers,
    Map<String, String> topics,
    List<SecretProblem> problems) {
  /** In bytes: more than almost any order has. */
  static final int LARGEST_FOR_ALL = 1_000_000;

  SourceKeys {
    ofTopics = Map.copyOf(ofTopics);
    ofOthers = Map.copyOf(ofOthers);
    topics = Map.copyOf(topics);
    problems = List.copyOf(problems);
  }

  /**
   * Whether one of the keys has signed a body, and for which topic. Whoever has a secret per topic
   * would cost a MAC for each: the keys of the topic that a header names are tried first. The
   * header is not signed, and proves nothing: only the key that matches does, and where none of
   * those does, the others are tried, each key once. A large body is not worth that: a few wrong
   * signatures of it would keep the receiver busy. Where a key is that of several topics, since
   * secrets were exchanged by mistake, the header says which is meant, and the reader whether the
   * body agrees.
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

  /** A signature that fits no known secret may fit the one that cannot be read. */
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

  /** The first that may be the reason why no key matches. */
  Optional<SecretProblem> missing() {
    return problems.stream().filter(it -> it.kind().keepsAKeyAway()).findFirst();
  }

  /** What keeps a secret's key away; empty if nothing does. */
  Optional<SecretProblem> missing(String secret) {
    return problems.stream()
        .filter(it -> it.kind().keepsAKeyAway() && it.secret().equals(secret))
        .findFirst();
  }

  /** The problems of a kind that is told while every request can be verified. */
  List<SecretProblem> standing() {
    return problems.isEmpty()
        ? problems
        : problems.stream().filter(it -> it.kind().isToldAlways()).toList();
  }

  /** So that nothing of a key shows. */
  @Override
  public String toString() {
    return "SourceKeys["
        + problems.stream().map(SecretProblem::kind).map(Kind::code).toList()
        + "]";
  }
}
