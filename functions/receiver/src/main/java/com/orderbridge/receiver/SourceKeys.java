package com.orderbridge.receiver;

import com.orderbridge.receiver.SecretProblem.Kind;
import com.orderbridge.signing.Reason;
import com.orderbridge.signing.Verification;
import com.orderbridge.signing.WebhookHeaders;
import com.orderbridge.signing.WebhookVerifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The keys of a source, from those of its secrets that can be used, and what is wrong with the
 * others. Thread-safe.
 *
 * @param all knows every key; empty if there is none
 * @param ofTopics know one topic's keys
 * @param ofOthers know every key but that topic's; none where there is no other key
 * @param topics by the names of secrets, as the verifiers know them; without those that several
 *     topics share now
 */
record SourceKeys(
    Optional<WebhookVerifier> all,
    Map<String, WebhookVerifier> ofTopics,
    Map<String, WebhookVerifier> ofOthers,
    Map<String, String> topics,
    List<SecretProblem> problems) {
  /** In bytes: more than almost any order has. */
  static final int LARGEST_FOR_ALL = 1_000_000;

  static final SourceKeys NONE =
      new SourceKeys(Optional.empty(), Map.of(), Map.of(), Map.of(), List.of());

  SourceKeys {
    ofTopics = Map.copyOf(ofTopics);
    ofOthers = Map.copyOf(ofOthers);
    topics = Map.copyOf(topics);
    problems = List.copyOf(problems);
  }

  /**
   * Whether one of the keys has signed a body, and for which topic.
   *
   * @param verification empty if there is no key
   */
  record Verified(Optional<Verification> verification, Optional<String> topic) {}

  /**
   * Whoever has a secret per topic would cost a MAC for each: the keys of the topic that a header
   * names are tried first. The header is not signed, and proves nothing: only the key that matches
   * does, and where none of those does, the others are tried, each key once. A large body is not
   * worth that: a few wrong signatures of it would keep the receiver busy. Where a key is that of
   * several topics, since secrets were exchanged by mistake, the header says which is meant, and
   * the reader whether the body agrees.
   */
  Verified verify(Optional<String> named, WebhookHeaders headers, byte[] body, Instant now) {
    var topic = named.filter(ofTopics::containsKey);
    return topic.isPresent()
        ? byTopic(topic.get(), headers, body, now)
        : by(all, headers, body, now);
  }

  private Verified byTopic(String topic, WebhookHeaders headers, byte[] body, Instant now) {
    var verification = Objects.requireNonNull(ofTopics.get(topic)).verify(headers, body, now);
    var isWrong =
        verification instanceof Verification.Rejected(var reason, _)
            && reason == Reason.SIGNATURE_WRONG;
    var others = Optional.ofNullable(ofOthers.get(topic));
    return isWrong && others.isPresent() && body.length <= LARGEST_FOR_ALL
        ? by(others, headers, body, now)
        : new Verified(Optional.of(verification), Optional.of(topic));
  }

  private Verified by(
      Optional<WebhookVerifier> keys, WebhookHeaders headers, byte[] body, Instant now) {
    var verification = keys.map(it -> it.verify(headers, body, now));
    var topic =
        verification
            .filter(it -> it instanceof Verification.Verified)
            .map(it -> ((Verification.Verified) it).body().secretName())
            .map(topics::get);
    return new Verified(verification, topic);
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
