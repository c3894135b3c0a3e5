package com.orderbridge.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests what a JVM loads for its first verification, because a sender waits meanwhile. */
class ColdStartTest {
  /** Makes the first verification of a JVM, in a process of its own. */
  static final class FirstVerification {
    private FirstVerification() {}

    /** Takes a secret's text as argument. */
    public static void main(String[] secret) {
      SigningSecret known = SigningSecret.of("known", secret[0]);
      new WebhookVerifier(SignatureSchemes.STANDARD_WEBHOOKS, List.of(known)).warmUp();
      new WebhookVerifier(
              SignatureSchemes.ZEPHYRCART, List.of(SigningSecret.of("other", "made up")))
          .verify(WebhookHeaders.of(Map.of()), new byte[0], Instant.EPOCH);
    }
  }

  @Test
  void ed25519IsLoadedForItsOwnKeysOnly() throws Exception {
    assertFalse(loaded(Sample.WHSEC).contains("Ed25519"));
    assertTrue(
        loaded(Sample.PUBLIC_KEY).contains("com.orderbridge.signing.internal.Ed25519PublicKey"));
  }

  @Test
  void noLambdaOrStringConcatenationIsSetUp() throws Exception {
    String loaded = loaded(Sample.WHSEC);

    assertTrue(loaded.contains("com.orderbridge.signing.internal.HmacKey"));
    assertFalse(loaded.lines().anyMatch(ColdStartTest::isOurLambda));
    assertFalse(loaded.contains("java.lang.invoke.StringConcatFactory"));
    assertFalse(loaded.contains("java.math.BigDecimal"));
    assertFalse(loaded.contains("java.util.Formatter"));
  }

  private static boolean isOurLambda(String line) {
    return line.contains("com.orderbridge.signing.") && line.contains("$$Lambda");
  }

  /** Returns the names of all classes that a fresh JVM loads. */
  private static String loaded(String secret) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-cp",
                classes(WebhookVerifier.class)
                    + File.pathSeparator
                    + classes(FirstVerification.class),
                FirstVerification.class.getName(),
                secret)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  private static Path classes(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
