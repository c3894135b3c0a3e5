package com.orderbridge.aws.sns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.log.JsonLines;
import com.orderbridge.core.step.WhoMustAct;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
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
