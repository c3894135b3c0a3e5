package com.orderbridge.receiver;

import com.orderbridge.adapters.aws.Secrets;
import com.orderbridge.adapters.aws.Secrets.Secret;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.SecretBinding;
import com.orderbridge.signing.Reason;
import com.orderbridge.signing.SignatureScheme;
import com.orderbridge.signing.Verification;
import com.orderbridge.signing.WebhookVerifier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Verifies the requests of one source with the secrets that it has now. Thread-safe. */
final class SourceVerifier {
  /** Whether a request is the source's. */
  sealed interface Proof {
    record Proven(ProvenBody body) implements Proof {}

    record Rejected(Reason reason, Optional<Instant> signedAt) implements Proof {}

    /** It cannot be told: a secret is not set, cannot be used, or cannot be read. */
    record Unknown(SecretProblem problem) implements Proof {}
  }

  /** Keys, and the secrets that they were made of. */
  private record Prepared(List<Secret> secrets, SourceKeys keys) {}

  private final Source source;
  private final SignatureScheme scheme;
  private final Secrets secrets;
  private final SecretLog log;
  private final List<String> names;
  private final Optional<String> topicHeader;
  private volatile Prepared prepared = new Prepared(List.of(), SourceKeys.NONE);

  SourceVerifier(Source source, SignatureScheme scheme, Secrets secrets, SecretLog log) {
    this.source = source;
    this.scheme = scheme;
    this.secrets = secrets;
    this.log = log;
    this.names = source.secrets().stream().map(SecretBinding::secret).toList();
    this.topicHeader = Sources.topicHeaderOf(source);
  }

  SignatureScheme scheme() {
    return scheme;
  }

  /** Reads the secrets, unless they are known. */
  void ready(Instant now) {
    keys(secrets.read(names, now));
  }

  /** What is not signed as the scheme says needs neither a secret nor a body to be rejected. */
  Optional<Reason> problemWithHeaders(HttpRequest request) {
    return WebhookVerifier.problemWith(scheme, request.signed());
  }

  /** Verified again only where another secret is known meanwhile. */
  Proof verify(HttpRequest request, byte[] body, Instant now) {
    var keys = keys(secrets.read(names, now));
    var proof = proof(keys, request, body, now);
    if (isDoubtful(proof, request)) {
      var again = keys(secrets.readAgain(names, now));
      proof = again.equals(keys) ? proof : proof(again, request, body, now);
      keys = again;
    }
    var judged = isOfAnother(proof, request) ? withoutItsSecret(proof, request, keys) : proof;
    tell(keys, judged, now);
    return judged;
  }

  /** A key of another topic than the header names: one of the two secrets is a wrong one. */
  private boolean isOfAnother(Proof proof, HttpRequest request) {
    return proof instanceof Proof.Proven(var body)
        && body.topic().isPresent()
        && named(request).filter(it -> !body.topic().get().equals(it)).isPresent();
  }

  /** What the named topic's own secret would prove is not known while it cannot be used. */
  private Proof withoutItsSecret(Proof proof, HttpRequest request, SourceKeys keys) {
    return source.secrets().stream()
        .filter(it -> it.topic().isPresent() && it.topic().equals(named(request)))
        .flatMap(it -> keys.missing(it.secret()).stream())
        .findFirst()
        .<Proof>map(Proof.Unknown::new)
        .orElse(proof);
  }

  private Optional<String> named(HttpRequest request) {
    return topicHeader.flatMap(it -> Optional.ofNullable(request.headers().get(it)));
  }

  private boolean isDoubtful(Proof proof, HttpRequest request) {
    return switch (proof) {
      case Proof.Proven _ -> isOfAnother(proof, request);
      case Proof.Rejected(var reason, _) -> reason == Reason.SIGNATURE_WRONG;
      case Proof.Unknown _ -> true;
    };
  }

  private void tell(SourceKeys keys, Proof proof, Instant now) {
    log.tell(source.name(), keys.standing(), now);
    if (proof instanceof Proof.Unknown(var problem)) {
      log.tell(source.name(), List.of(problem), now);
    }
  }

  /** Making keys is dear: they are kept for as long as the secrets are the same. */
  private SourceKeys keys(List<Secret> secrets) {
    var kept = prepared;
    if (!kept.secrets().equals(secrets)) {
      kept = new Prepared(secrets, KeyMaking.of(source, scheme, secrets));
      prepared = kept;
    }
    return kept.keys();
  }

  private Proof proof(SourceKeys keys, HttpRequest request, byte[] body, Instant now) {
    var verified = keys.verify(named(request), request.signed(), body, now);
    return verified
        .verification()
        .map(it -> proof(it, verified.topic(), keys.missing(), now))
        .orElseGet(() -> new Proof.Unknown(keys.missing().orElseThrow()));
  }

  /** A signature that fits no known secret may fit the one that cannot be read. */
  private static Proof proof(
      Verification verification,
      Optional<String> topic,
      Optional<SecretProblem> missing,
      Instant now) {
    return switch (verification) {
      case Verification.Verified(var body) ->
          new Proof.Proven(new ProvenBody(body.bytes(), topic, now));
      case Verification.Rejected(var reason, var signedAt) ->
          reason == Reason.SIGNATURE_WRONG && missing.isPresent()
              ? new Proof.Unknown(missing.get())
              : new Proof.Rejected(reason, signedAt);
    };
  }
}
