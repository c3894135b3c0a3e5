package com.orderbridge.aws.sns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.simulators.Simulators;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SnsException;

class SnsNotificationsTest {
  @Test
  void aSubjectIsAsciiInOneLineOfLessThanAHundredCharacters() {
    assertEquals("x".repeat(99), SnsNotifications.shortened("x".repeat(99)));
    assertEquals("x".repeat(99), SnsNotifications.shortened("x".repeat(100)));
    assertEquals(
        "erp rejected B?cher?evil", SnsNotifications.shortened(" erp rejected Bücher\nevil"));
  }

  /** By the SDK's client, which leaves out an endpoint's path. */
  @Test
  void whatIsToldArrivesAtTheAudiencesTopic() throws Exception {
    var settings = (Properties) System.getProperties().clone();
    try (var simulators = Simulators.start(0)) {
      System.setProperty("aws.endpointUrlSns", simulators.address().toString());
      System.setProperty("aws.accessKeyId", "local");
      System.setProperty("aws.secretAccessKey", "local");
      var topics = Map.of(WhoMustAct.CATALOG, "arn:aws:sns:eu-central-1:123456789012:catalog");
      new SnsNotifications(new AwsClients("eu-central-1").sns(), topics, new JsonLines(System.out))
          .tell(WhoMustAct.CATALOG, "a subject", "a text");
      var kept = simulators.address().resolve("/_notifications").toURL();
      try (var answer = kept.openStream()) {
        var text = new String(answer.readAllBytes(), UTF_8);
        assertTrue(text.contains("\"subject\":\"a subject\",\"text\":\"a text\""), text);
      }
    } finally {
      System.setProperties(settings);
    }
  }

  @Test
  void aRefusalIsToldByItsCodeAndGoesNoFurther() {
    var log = new ByteArrayOutputStream();
    var lines = new JsonLines(new PrintStream(log, true, UTF_8));
    new SnsNotifications(new Refusing(), Map.of(), lines)
        .tell(WhoMustAct.CATALOG, "a subject", "a private text");
    var line = log.toString(UTF_8);
    assertTrue(line.contains("\"error\":\"NotFound\""), line);
    assertFalse(line.contains("private"), line);
  }

  private static final class Refusing implements SnsClient {
    @Override
    public PublishResponse publish(PublishRequest request) {
      var details = AwsErrorDetails.builder().errorCode("NotFound").errorMessage("private").build();
      throw SnsException.builder().awsErrorDetails(details).build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
