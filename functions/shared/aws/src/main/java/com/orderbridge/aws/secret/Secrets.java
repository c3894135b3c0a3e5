package com.orderbridge.aws.secret;

import com.orderbridge.core.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Secrets of Secrets Manager, kept for five minutes, and served at once as they were last known
 * while Secrets Manager is slow or away. Beside the current value the previous one is given for a
 * day after a rotation. Nothing is read at start-up, so that no secret is frozen into a snapshot.
 *
 * <p>Each is asked for by one thread at a time, beside whoever needs it, and several are asked for
 * at once. Who needs one waits for a moment only, unless nothing is known of it. An answer counts
 * until it is old, also that there is no such secret; a failure is not tried again within seconds.
 * Thread-safe.
 */
public final class Secrets {
  private static final Duration FRESH = Duration.ofMinutes(5);
  static final Duration AT_LEAST_BETWEEN = Duration.ofSeconds(5);
  static final Duration WHILE_UNKNOWN = Duration.ofMillis(500);

  /** Secrets Manager usually needs ten or twenty milliseconds. */
  private static final Duration MOMENT = Duration.ofMillis(50);

  private static final Duration LONGER_MOMENT = Duration.ofMillis(250);

  /** Leaves a sender that waits five seconds enough for the rest. */
  private static final Duration FIRST = Duration.ofMillis(2500);

  private final SecretVersions versions;
  private final Executor beside;
  private final Map<String, KeptSecret> kept = new ConcurrentHashMap<>();

  public Secrets(SecretVersions versions) {
    this(versions, Secrets::inItsOwnThread);
  }

  private static void inItsOwnThread(Runnable asking) {
    Thread.ofPlatform().daemon().name("secret").start(asking);
  }

  /**
   * With threads of somebody else's.
   *
   * @param beside runs what asks for a secret
   */
  public Secrets(SecretVersions versions, Executor beside) {
    this.versions = versions;
    this.beside = beside;
  }

  public Secret read(String name, Instant now) {
    return read(List.of(name), now).getFirst();
  }

  /** What is known of several, in the order of their names. */
  public List<Secret> read(List<String> names, Instant now) {
    return read(names, now, FRESH, MOMENT);
  }

  /** For one that somebody did not accept: it may have been rotated. Rate-limited. */
  public Secret readAgain(String name, Instant now) {
    return readAgain(List.of(name), now).getFirst();
  }

  /** For several of which none fits: one may have been rotated. Rate-limited. */
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
