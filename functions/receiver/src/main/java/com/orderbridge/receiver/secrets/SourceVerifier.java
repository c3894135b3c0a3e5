package com.orderbridge.receiver.secrets;

import com.orderbridge.aws.secret.Secrets;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.SecretBinding;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.signing.Reason;
import com.orderbridge.signing.SignatureScheme;
import com.orderbridge.signing.WebhookHeaders;
import com.orderbridge.signing.WebhookVerifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verifies the requests of one source with the secrets that it has now. Thread-safe. */
public final class SourceVerifier {
  /** Keys, and the secrets from which they were made. */
  private record Prepared(List<Secret> secrets, SourceKeys keys) {}

  private final Source source;
  private final SignatureScheme scheme;
  private final Secrets secrets;
  private final SecretLog log;
  private final List<String> names;
  private final Optional<String> topicHeader;
  private volatile Prepared prepared;

  /**
   * Makes a verifier for one source.
   *
   * @param topicHeader the header in which the sender names the topic whose secret it has used;
   *     empty if it has no topics
   */
  public SourceVerifier(
      Source source,
      SignatureScheme scheme,
      Optional<String> topicHeader,
      Secrets secrets,
      SecretLog log) {
    this.source = source;
    this.scheme = scheme;
    this.secrets = secrets;
    this.log = log;
    this.names = source.secrets().stream().map(SecretBinding::secret).toList();
    this.topicHeader = topicHeader;
    this.prepared = prepared(List.of());
  }

  public SignatureScheme scheme() {
    return scheme;
  }

  /**
   * Reads the secrets, unless they are known. One after the other they share a connection, because
   * another TLS handshake takes the processor longer than the call. Where Secrets Manager does not
   * answer, the rest is asked for at once, so that waiting times do not add up.
   */
  public void ready(Instant now) {
    var _ = names.stream().allMatch(it -> isKnown(secrets.read(it, now)));
    keys(secrets.read(names, now));
  }

  private static boolean isKnown(Secret secret) {
    return !(secret instanceof Secret.Unreachable);
  }

  /**
   * Returns what is wrong with the headers alone. Such a request is rejected without a secret and
   * without its body.
   */
  public Optional<Reason> problemWithHeaders(Map<String, String> headers) {
    return WebhookVerifier.problemWith(scheme, WebhookHeaders.of(headers));
  }

  /**
   * Verifies a request. If it fails, it is verified again only if the secrets have changed
   * meanwhile.
   *
   * @param headers by name, in lower case
   */
  public Verdict verify(Map<String, String> headers, byte[] body, Instant now) {
    var named = topicHeader.flatMap(it -> Optional.ofNullable(headers.get(it)));
    var signed = WebhookHeaders.of(headers);
    var keys = keys(secrets.read(names, now));
    var verdict = keys.verify(named, signed, body, now);
    if (isDoubtful(verdict, named)) {
      var again = keys(secrets.readAgain(names, now));
      verdict = again.equals(keys) ? verdict : again.verify(named, signed, body, now);
      keys = again;
    }
    var last = isOfAnother(verdict, named) ? withoutItsSecret(verdict, named, keys) : verdict;
    tell(keys, last, now);
    return last;
  }

  /**
   * The key of another topic than the header names has matched. So one of the two secrets is stored
   * in the wrong place.
   */
  private static boolean isOfAnother(Verdict verdict, Optional<String> named) {
    return verdict instanceof Verdict.Proven(var proof)
        && proof.body().topic().isPresent()
        && named.filter(it -> !proof.body().topic().get().equals(it)).isPresent();
  }

  /** While the secret of the named topic cannot be used, nobody knows what it would prove. */
  private Verdict withoutItsSecret(Verdict verdict, Optional<String> named, SourceKeys keys) {
    return source.secrets().stream()
        .filter(it -> it.topic().isPresent() && it.topic().equals(named))
        .flatMap(it -> keys.missing(it.secret()).stream())
        .findFirst()
        .<Verdict>map(Verdict.Unknown::new)
        .orElse(verdict);
  }

  private static boolean isDoubtful(Verdict verdict, Optional<String> named) {
    return switch (verdict) {
      case Verdict.Proven _ -> isOfAnother(verdict, named);
      case Verdict.Rejected(var reason, _) -> reason == Reason.SIGNATURE_WRONG;
      case Verdict.Unknown _ -> true;
    };
  }

  private void tell(SourceKeys keys, Verdict verdict, Instant now) {
    log.tell(source.name(), keys.standing(), now);
    if (verdict instanceof Verdict.Unknown(var problem)) {
      log.tell(source.name(), List.of(problem), now);
    }
  }

  /** Keys are expensive to make, so they are kept as long as the secrets stay the same. */
  private SourceKeys keys(List<Secret> secrets) {
    var kept = prepared;
    if (!kept.secrets().equals(secrets)) {
      kept = prepared(secrets);
      prepared = kept;
    }
    return kept.keys();
  }

  private Prepared prepared(List<Secret> secrets) {
    return new Prepared(secrets, KeyMaking.of(source, scheme, secrets));
  }
}
