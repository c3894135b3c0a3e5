package com.orderbridge.aws.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class FunctionCredentialsTest {
  private static final String ENDPOINT = "aws.containerCredentialsFullUri";

  /** A chain for this test alone: the shared one remembers who answered other tests. */
  private final AwsCredentialsProvider elsewhere = FunctionCredentials.elsewhere();

  private final Properties settings = (Properties) System.getProperties().clone();

  /** Those of a developer's machine, or of other tests, would be found before. */
  @BeforeEach
  void forgetCredentials() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @AfterEach
  void restore() {
    System.setProperties(settings);
  }

  /** As after a restore: what was known is of another time. */
  @Test
  void credentialsOfTheContainerEndpointAreFetchedAgainWhenTheyHaveExpired() throws IOException {
    try (var endpoint = new ScriptedAws()) {
      endpoint.thenAnswer(200, Map.of(), credentials("first", Instant.now().minusSeconds(60)));
      endpoint.thenAnswer(200, Map.of(), credentials("second", Instant.now().plusSeconds(3600)));
      System.setProperty(ENDPOINT, endpoint.url());
      assertEquals("first", token());
      assertEquals("second", token());
      assertEquals("second", token(), "known until it expires");
      assertEquals(2, endpoint.asked.size());
    } finally {
      System.clearProperty(ENDPOINT);
    }
  }

  @Test
  void aRehearsalAsksNobodyAndLeavesNothing() throws IOException {
    try (var endpoint = new ScriptedAws()) {
      System.setProperty(ENDPOINT, endpoint.url());
      assertTrue(FunctionCredentials.rehearse() > 0);
      assertEquals(0, endpoint.asked.size());
      assertEquals(endpoint.url(), System.getProperty(ENDPOINT));
    } finally {
      System.clearProperty(ENDPOINT);
    }
    assertTrue(FunctionCredentials.rehearse() > 0);
    assertNull(System.getProperty(ENDPOINT));
  }

  private String token() {
    return ((AwsSessionCredentials) elsewhere.resolveCredentials()).sessionToken();
  }

  private static String credentials(String token, Instant expires) {
    return """
    {"AccessKeyId":"AKID","SecretAccessKey":"s","Token":"%s","Expiration":"%s"}
    """
        .formatted(token, expires);
  }
}
