package com.orderbridge.signing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A JVM's first verification, for {@link ColdStartTest} to watch in a process of its own. */
final class ColdStart {
  private ColdStart() {}

  /** The argument is a secret's text. */
  public static void main(String[] secret) {
    SigningSecret known = SigningSecret.of("known", secret[0]);
    new WebhookVerifier(SignatureSchemes.STANDARD_WEBHOOKS, List.of(known)).warmUp();
    new WebhookVerifier(SignatureSchemes.ZEPHYRCART, List.of(SigningSecret.of("other", "made up")))
        .verify(WebhookHeaders.of(Map.of()), new byte[0], Instant.EPOCH);
  }
}
