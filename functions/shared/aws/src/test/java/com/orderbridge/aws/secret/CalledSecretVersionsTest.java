package com.orderbridge.aws.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.secret.Secret;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalledSecretVersionsTest {
  @Test
  void aVersionHasItsTextAndItsTime() {
    var version = answered("{\"SecretString\":\"s\",\"CreatedDate\":1.769904E9}").orElseThrow();
    assertEquals("s", version.text());
    assertEquals(Optional.of(Instant.ofEpochSecond(1769904000)), version.created());
  }

  @Test
  void oneThatIsEmptyOrNotThereIsNone() {
    assertEquals(Optional.empty(), answered("{\"SecretString\":\" \"}"));
    assertEquals(Optional.empty(), answered("{\"SecretBinary\":\"AA==\"}"));
    assertEquals(Optional.empty(), refused("ResourceNotFoundException").version("n", "AWSCURRENT"));
  }

  @Test
  void oneThatMayNotBeReadIsNotNone() {
    var versions = refused("AccessDeniedException");
    assertThrows(AwsCallException.class, () -> versions.version("n", "AWSCURRENT"));
  }

  @Test
  void whatKeepsASecretFromBeingReadIsToldByItsCode() {
    var secret = new Secrets(refused("AccessDeniedException")).read("n", Instant.EPOCH);
    assertEquals(
        new Secret.Unreachable("Secrets Manager cannot be reached (AccessDeniedException)"),
        secret);
  }

  private static Optional<SecretVersions.Version> answered(String json) {
    var answer = ((Parsed.Tree) Json.read(json)).node();
    return new CalledSecretVersions((_, _, _) -> answer).version("n", "AWSCURRENT");
  }

  private static SecretVersions refused(String code) {
    return new CalledSecretVersions(
        (_, _, _) -> {
          throw AwsCallException.refused(code);
        });
  }
}
