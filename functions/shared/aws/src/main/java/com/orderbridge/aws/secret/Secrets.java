package com.orderbridge.aws.secret;

import com.orderbridge.core.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * The secrets of Secrets Manager, kept for five minutes. While Secrets Manager is slow or away, the
 * last known value is returned at once. For a day after a rotation, the previous value is returned
 * beside the current one. Nothing is read at start-up, so that no secret gets into a snapshot.
 *
 * <p>One thread at a time asks for a secret, beside the caller, and several secrets are asked for
 * at once. The caller waits only for a moment, unless nothing is known of the secret. An answer
 * counts until it is old, even the answer that there is no such secret. A failure is not tried
 * again within seconds. Thread-safe.
 */
public final class Secrets {
  private static final Duration FRESH = Duration.ofMinutes(5);
  static final Duration AT_LEAST_BETWEEN = Duration.ofSeconds(5);
  static final Duration WHILE_UNKNOWN = Duration.ofMillis(500);

  /**
   * How long a caller waits for a fresher value. Secrets Manager usually needs ten or twenty
   * milliseconds.
   */
  private static final Duration MOMENT = Duration.ofMillis(50);

  private static final Duration LONGER_MOMENT = Duration.ofMillis(250);

  /**
   * How long a caller waits if nothing is known. It leaves enough time for the rest to a sender
   * that waits five seconds.
   */
  private static final Duration FIRST = Duration.ofMillis(2500);

  private final SecretVersions versions;
  private final Executor beside;
  private final Map<String, KeptSecret> kept = new ConcurrentHashMap<>();

  /** Reads secrets, each question on a thread of its own. */
  public Secrets(SecretVersions versions) {
    this(versions, Secrets::inItsOwnThread);
  }

  private static void inItsOwnThread(Runnable asking) {
    Thread.ofPlatform().daemon().name("secret").start(asking);
  }

  /**
   * Reads secrets, with questions run by an executor of the caller's.
   *
   * @param beside runs the questions
   */
  public Secrets(SecretVersions versions, Executor beside) {
    this.versions = versions;
    this.beside = beside;
  }

  /** Returns what is known of a secret, and asks for it if that is older than five minutes. */
  public Secret read(String name, Instant now) {
    return read(List.of(name), now).getFirst();
  }

  /** Returns what is known of several secrets, in the order of their names. */
  public List<Secret> read(List<String> names, Instant now) {
    return read(names, now, FRESH, MOMENT);
  }

  /**
   * Reads a secret again that somebody did not accept, because it may have been rotated. Secrets
   * Manager is asked at most once in five seconds.
   */
  public Secret readAgain(String name, Instant now) {
    return readAgain(List.of(name), now).getFirst();
  }

  /**
   * Reads several secrets again of which none was accepted, because one may have been rotated.
   * Secrets Manager is asked for each at most once in five seconds.
   */
  public List<Secret> readAgain(List<String> names, Instant now) {
    return read(names, now, AT_LEAST_BETWEEN, LONGER_MOMENT);
  }

  private List<Secret> read(List<String> names, Instant now, Duration fresh, Duration moment) {
    var all = names.stream().map(this::kept).toList();
    var asked = all.stream().filter(it -> it.askIfOlder(fresh, now, beside)).toList();
    var since = System.nanoTime();
    asked.forEach(it -> it.await(moment, since));
    all.forEach(it -> it.awaitFirst(FIRST, since));
    return all.stream().map(KeptSecret::last).toList();
  }

  private KeptSecret kept(String name) {
    return kept.computeIfAbsent(name, it -> new KeptSecret(it, versions));
  }
}
