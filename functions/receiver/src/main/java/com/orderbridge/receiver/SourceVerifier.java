package com.orderbridge.receiver;

import com.orderbridge.adapters.aws.Secrets;
import com.orderbridge.adapters.aws.Secrets.Secret;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.SecretBinding;
import com.orderbridge.signing.Reason;
import com.orderbridge.signing.SignatureScheme;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.Verification;
import com.orderbridge.signing.WebhookVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verifies the requests of one source with the secrets that it has now. Thread-safe. */
final class SourceVerifier {
  private static final String PREVIOUS = "#previous";

  /** Whether a request is the source's. */
  sealed interface Proof {
    record Proven(ProvenBody body) implements Proof {}

    record Rejected(Reason reason, Optional<Instant> signedAt) implements Proof {}

    /** It cannot be told: a secret is not set, or cannot be read. */
    record Unknown(String code, String why) implements Proof {}
  }

  /**
   * A verifier, and what keeps it from knowing all secrets.
   *
   * @param ofTopics verifiers that know one topic's secrets
   */
  private record Prepared(
      List<Secret> secrets,
      Optional<WebhookVerifier> verifier,
      Map<String, WebhookVerifier> ofTopics,
      Optional<Proof> missing) {
    static Prepared without(List<Secret> secrets, Optional<Proof> missing) {
      return new Prepared(List.copyOf(secrets), Optional.empty(), Map.of(), missing);
    }
  }

  private interface Read {
    Secret secret(String name, Instant now);
  }

  private final Source source;
  private final SignatureScheme scheme;
  private final Secrets secrets;
  private final Optional<String> topicHeader;
  private volatile Prepared prepared = Prepared.without(List.of(), Optional.empty());

  SourceVerifier(Source source, SignatureScheme scheme, Secrets secrets) {
    this.source = source;
    this.scheme = scheme;
    this.secrets = secrets;
    this.topicHeader = Sources.topicHeaderOf(source);
  }

  SignatureScheme scheme() {
    return scheme;
  }

  /** Reads the secrets, unless they are known. */
  void ready(Instant now) {
    prepare(now, secrets::read);
  }

  Proof verify(HttpRequest request, byte[] body, Instant now) {
    var first = verify(request, body, now, secrets::read);
    var mayBeRotated =
        first instanceof Proof.Rejected rejected && rejected.reason() == Reason.SIGNATURE_WRONG;
    return mayBeRotated ? verify(request, body, now, secrets::readAgain) : first;
  }

  private Proof verify(HttpRequest request, byte[] body, Instant now, Read read) {
    var ready = prepare(now, read);
    return ready
        .verifier()
        .map(it -> proof(verification(it, ready, request, body, now), now, ready.missing()))
        .orElseGet(() -> ready.missing().orElseGet(SourceVerifier::noSecret));
  }

  /**
   * Whoever has a secret per topic would cost a MAC for each: the secret of the topic that a header
   * names is tried first. The header is not signed, and proves nothing: only the secret that
   * matches does, and where that one does not, all are tried.
   */
  private Verification verification(
      WebhookVerifier all, Prepared ready, HttpRequest request, byte[] body, Instant now) {
    var headers = request.signed();
    return topicHeader
        .flatMap(it -> Optional.ofNullable(request.headers().get(it)))
        .flatMap(it -> Optional.ofNullable(ready.ofTopics().get(it)))
        .map(it -> it.verify(headers, body, now))
        .filter(it -> it instanceof Verification.Verified)
        .orElseGet(() -> all.verify(headers, body, now));
  }

  /** Making a verifier is dear: it is kept for as long as the secrets are the same. */
  private Prepared prepare(Instant now, Read read) {
    var secrets = new ArrayList<Secret>();
    source.secrets().forEach(it -> secrets.add(read.secret(it.secret(), now)));
    var kept = prepared;
    if (!kept.secrets().equals(secrets)) {
      kept = prepared(secrets);
      prepared = kept;
    }
    return kept;
  }

  private Prepared prepared(List<Secret> secrets) {
    var known = new ArrayList<SigningSecret>();
    var byTopic = new HashMap<String, List<SigningSecret>>();
    var missing = Optional.<Proof>empty();
    try {
      for (int i = 0; i < secrets.size(); i++) {
        var binding = source.secrets().get(i);
        switch (secrets.get(i)) {
          case Secret.Known(var values) -> {
            var signing = signing(binding, values);
            known.addAll(signing);
            binding.topic().ifPresent(it -> byTopic.put(it, signing));
          }
          case Secret.Unset() -> missing = Optional.of(unset(binding));
          case Secret.Unreachable(var why) ->
              missing = Optional.of(new Proof.Unknown("secret_unreachable", why));
        }
      }
      return known.isEmpty()
          ? Prepared.without(secrets, missing)
          : new Prepared(
              List.copyOf(secrets),
              Optional.of(new WebhookVerifier(scheme, known)),
              verifiers(byTopic),
              missing);
    } catch (IllegalArgumentException e) {
      // A value that cannot be this scheme's secret; the text says why, and does not quote it.
      var why = "a secret of " + source.name() + " cannot be used: " + e.getMessage();
      return Prepared.without(secrets, Optional.of(new Proof.Unknown("secret_unusable", why)));
    }
  }

  private Map<String, WebhookVerifier> verifiers(Map<String, List<SigningSecret>> byTopic) {
    var verifiers = new HashMap<String, WebhookVerifier>();
    byTopic.forEach((topic, of) -> verifiers.put(topic, new WebhookVerifier(scheme, of)));
    return Map.copyOf(verifiers);
  }

  private static Proof noSecret() {
    return new Proof.Unknown("secret_unset", "the source has no secret");
  }

  private static Proof unset(SecretBinding binding) {
    return new Proof.Unknown("secret_unset", "secret " + binding.secret() + " is not set yet");
  }

  private static List<SigningSecret> signing(SecretBinding binding, List<String> values) {
    var signing = new ArrayList<SigningSecret>();
    for (int i = 0; i < values.size(); i++) {
      signing.add(SigningSecret.of(binding.secret() + (i == 0 ? "" : PREVIOUS), values.get(i)));
    }
    return signing;
  }

  /** A signature that fits no known secret may fit the one that cannot be read. */
  private Proof proof(Verification verification, Instant now, Optional<Proof> unknown) {
    return switch (verification) {
      case Verification.Verified(var body) ->
          new Proof.Proven(new ProvenBody(body.bytes(), topicOf(body.secretName()), now));
      case Verification.Rejected(var reason, var signedAt) ->
          reason == Reason.SIGNATURE_WRONG && unknown.isPresent()
              ? unknown.get()
              : new Proof.Rejected(reason, signedAt);
    };
  }

  private Optional<String> topicOf(String secretName) {
    return source.secrets().stream()
        .filter(it -> secretName.equals(it.secret()) || secretName.equals(it.secret() + PREVIOUS))
        .findFirst()
        .flatMap(SecretBinding::topic);
  }
}
