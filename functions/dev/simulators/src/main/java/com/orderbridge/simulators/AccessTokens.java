package com.orderbridge.simulators;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Bearer tokens that were issued, and when. Their life is judged as it is set at the moment. */
public final class AccessTokens {
  private static final String SCHEME = "Bearer ";

  private final InstantSource clock;
  private final Map<String, Instant> issued = new HashMap<>();

  public AccessTokens(InstantSource clock) {
    this.clock = clock;
  }

  public String issue() {
    String token = UUID.randomUUID().toString();
    issued.put(token, clock.instant());
    return token;
  }

  /** Whether a token was issued here, whether or not it still lives. */
  public boolean knows(String token) {
    return issued.containsKey(token);
  }

  /** Whether an {@code Authorization} header carries a token of ours that still lives. */
  public boolean accepts(String authorization, int lifetimeSeconds) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    Instant since = issued.get(authorization.substring(SCHEME.length()));
    return since != null
        && clock.instant().isBefore(since.plus(Duration.ofSeconds(lifetimeSeconds)));
  }
}
