package com.orderbridge.receiver.secrets;

import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.SecretBinding;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.receiver.secrets.SecretProblem.Kind;
import com.orderbridge.signing.SignatureScheme;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.WebhookVerifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes the keys of a source from its secrets. Each secret stands alone: a secret that cannot be
 * used does not affect the others, and a previous value that cannot be used affects nothing at all.
 * An instance is used once.
 */
final class KeyMaking {
  /**
   * A key of fewer bytes is reported as short (NIST SP 800-107 asks for as many bytes as the
   * strength that is wanted).
   */
  private static final int LONG_ENOUGH = 24;

  private static final String PREVIOUS = "#previous";

  /** A value from which a key could be made. */
  private record Candidate(
      SecretBinding binding, SigningSecret secret, WebhookVerifier key, boolean current) {
    boolean isLike(Candidate other) {
      return key.sharesKeyWith(other.key);
    }

    boolean isOfAnother(Candidate other) {
      return !binding.equals(other.binding);
    }
  }

  private final Source source;
  private final SignatureScheme scheme;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<SecretProblem> problems = new ArrayList<>();

  private KeyMaking(Source source, SignatureScheme scheme) {
    this.source = source;
    this.scheme = scheme;
  }

  /**
   * Makes the keys from what is known of the source's secrets, in the order of its configuration.
   */
  static SourceKeys of(Source source, SignatureScheme scheme, List<Secret> secrets) {
    return new KeyMaking(source, scheme).keys(secrets);
  }

  private SourceKeys keys(List<Secret> secrets) {
    for (int i = 0; i < secrets.size(); i++) {
      add(source.secrets().get(i), secrets.get(i));
    }
    if (secrets.isEmpty()) {
      problems.add(new SecretProblem(source.name(), Kind.UNSET, "the source names no secret"));
    }
    leaveOutPrevious();
    tellShared();
    var unlike = unlike();
    return new SourceKeys(
        source.name(),
        unlike.isEmpty() ? Optional.empty() : Optional.of(verifier(unlike)),
        ofTopics(),
        ofOthers(unlike),
        topics(unlike),
        problems);
  }

  private void add(SecretBinding binding, Secret secret) {
    switch (secret) {
      case Secret.Known(var values) -> {
        for (int i = 0; i < values.size(); i++) {
          add(binding, values.get(i), i == 0);
        }
      }
      case Secret.Unset() -> problem(binding, Kind.UNSET, "is not set, or is not stored as text");
      case Secret.Unreachable(var why) -> problem(binding, Kind.UNREACHABLE, why);
    }
  }

  private void add(SecretBinding binding, String stored, boolean current) {
    switch (StoredSecret.read(stored)) {
      case StoredSecret.Usable(var text) -> addText(binding, text, current);
      case StoredSecret.Unusable(var why) -> unusable(binding, current, why);
    }
  }

  private void addText(SecretBinding binding, String text, boolean current) {
    try {
      var secret = SigningSecret.of(binding.secret() + (current ? "" : PREVIOUS), text);
      add(new Candidate(binding, secret, new WebhookVerifier(scheme, List.of(secret)), current));
    } catch (IllegalArgumentException e) {
      // The exception's text says what to change, and does not quote the secret.
      unusable(binding, current, String.valueOf(e.getMessage()));
    }
  }

  private void add(Candidate candidate) {
    var size = candidate.key().shortestKey();
    if (size < source.rules().shortestKey()) {
      unusable(
          candidate.binding(), candidate.current(), shorter(size, source.rules().shortestKey()));
      return;
    }
    candidates.add(candidate);
    if (candidate.current() && size < LONG_ENOUGH) {
      problem(candidate.binding(), Kind.SHORT, shorter(size, LONG_ENOUGH));
    }
  }

  private static String shorter(int size, int than) {
    return "has a key of %d bytes, but needs at least %d: ask the sender to make a longer one"
        .formatted(size, than);
  }

  private void unusable(SecretBinding binding, boolean current, String why) {
    problem(binding, current ? Kind.UNUSABLE : Kind.PREVIOUS, why);
  }

  private void problem(SecretBinding binding, Kind kind, String why) {
    problems.add(new SecretProblem(binding.secret(), kind, why));
  }

  /** If a value was stored twice, the previous value is the current one again. */
  private void leaveOutPrevious() {
    var left = candidates.stream().filter(this::isOwnCurrent).toList();
    candidates.removeAll(left);
    left.forEach(it -> problem(it.binding(), Kind.PREVIOUS, "the previous value is the same key"));
  }

  private boolean isOwnCurrent(Candidate previous) {
    return !previous.current()
        && candidates.stream()
            .anyMatch(it -> it.current() && !it.isOfAnother(previous) && it.isLike(previous));
  }

  private void tellShared() {
    for (var candidate : candidates) {
      if (candidate.current() && currentSecrets(candidate) > 1) {
        problem(candidate.binding(), Kind.SHARED, "is the same as another topic's");
      }
    }
  }

  /**
   * Counts the secrets that have this key now. Topics that name one secret share it on purpose, so
   * they count once.
   */
  private long currentSecrets(Candidate candidate) {
    return currentOwners(candidate).stream().map(SecretBinding::secret).distinct().count();
  }

  private Set<SecretBinding> currentOwners(Candidate candidate) {
    return owners(candidate, Candidate::current);
  }

  private Set<SecretBinding> owners(Candidate candidate, Predicate<Candidate> some) {
    return candidates.stream()
        .filter(it -> some.test(it) && it.isLike(candidate))
        .map(Candidate::binding)
        .collect(Collectors.toSet());
  }

  /** Returns each key once, because a verifier refuses one key under two names. */
  private List<Candidate> unlike() {
    var unlike = new ArrayList<Candidate>();
    for (var candidate : candidates) {
      if (unlike.stream().noneMatch(candidate::isLike)) {
        unlike.add(candidate);
      }
    }
    return unlike;
  }

  private Map<String, WebhookVerifier> ofTopics() {
    var verifiers = new HashMap<String, WebhookVerifier>();
    byTopic().forEach((topic, of) -> verifiers.put(topic, verifier(of)));
    return verifiers;
  }

  private Map<String, WebhookVerifier> ofOthers(List<Candidate> unlike) {
    var verifiers = new HashMap<String, WebhookVerifier>();
    byTopic()
        .forEach(
            (topic, of) -> {
              var others = unlike.stream().filter(it -> of.stream().noneMatch(it::isLike)).toList();
              if (!others.isEmpty()) {
                verifiers.put(topic, verifier(others));
              }
            });
    return verifiers;
  }

  private Map<String, List<Candidate>> byTopic() {
    var byTopic = new HashMap<String, List<Candidate>>();
    for (var candidate : candidates) {
      candidate
          .binding()
          .topic()
          .ifPresent(it -> byTopic.computeIfAbsent(it, _ -> new ArrayList<>()).add(candidate));
    }
    return byTopic;
  }

  private Map<String, String> topics(List<Candidate> unlike) {
    var topics = new HashMap<String, String>();
    for (var candidate : unlike) {
      owner(candidate)
          .flatMap(SecretBinding::topic)
          .ifPresent(it -> topics.put(candidate.secret().name(), it));
    }
    return topics;
  }

  /**
   * Returns the only owner, or the only owner now: if two secrets were exchanged, each key belonged
   * to the other one before.
   */
  private Optional<SecretBinding> owner(Candidate candidate) {
    var now = currentOwners(candidate);
    var owners = now.isEmpty() ? owners(candidate, _ -> true) : now;
    return owners.size() == 1 ? owners.stream().findFirst() : Optional.empty();
  }

  private WebhookVerifier verifier(List<Candidate> of) {
    return new WebhookVerifier(scheme, of.stream().map(Candidate::secret).toList());
  }
}
