package com.orderbridge.aws.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Utf8Json;
import com.orderbridge.core.json.Utf8Text;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

class SignedCallsTest {
  private static final String SQS = "aws.endpointUrlSqs";

  /** Commerce Layer waits so long for the whole answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AtomicInteger resolved = new AtomicInteger();
  private ScriptedAws aws;

  @BeforeEach
  void start() throws IOException {
    aws = new ScriptedAws();
    System.setProperty(SQS, aws.url());
  }

  @AfterEach
  void stop() {
    System.clearProperty(SQS);
    aws.close();
  }

  @ParameterizedTest
  @CsvSource({"500, 3500, 1001", "560000, 3500, 2400", "1048576, 3500, 3500", "560000, 700, 700"})
  void aLongEventHasMoreTimeForAnAttemptButNeverMoreThanIsLeft(int size, long left, long millis) {
    assertEquals(Duration.ofMillis(millis), SignedCalls.within(size, Duration.ofMillis(left)));
  }

  @Test
  void aCallIsOneSignedRequestOfTheJsonProtocol() {
    aws.thenAnswer(200, Map.of(), "{\"MessageId\":\"m\"}");
    assertEquals("m", send().path("MessageId").asText());
    var headers = aws.asked.getFirst();
    assertEquals("AmazonSQS.SendMessage", headers.getFirst("X-Amz-Target"));
    assertEquals("application/x-amz-json-1.0", headers.getFirst("Content-Type"));
    var signature = headers.getFirst("Authorization");
    assertTrue(signature.startsWith("AWS4-HMAC-SHA256 Credential=AKID1/"), signature);
    assertTrue(signature.contains("/eu-central-1/sqs/aws4_request"), signature);
    assertTrue(signature.contains("x-amz-target"), signature);
    assertEquals("{\"MessageBody\":\"\u00e9\"}", aws.bodies.getFirst());
  }

  @Test
  void anOperationThatAnswersNothingIsDone() {
    aws.thenAnswer(200, Map.of(), "");
    assertTrue(send().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "500, InternalFailure",
    "502, BadGateway",
    "503, ServiceUnavailable",
    "504, GatewayTimeout",
    "400, ThrottlingException",
    "400, RequestThrottled",
    "429, Anything"
  })
  void whatPassesIsRepeated(int status, String code) {
    aws.thenAnswer(status, Map.of(), "{\"__type\":\"com.amazonaws.sqs#" + code + "\"}");
    send();
    assertEquals(2, aws.asked.size());
  }

  @Test
  void anAnswerThatIsNoJsonIsRepeated() {
    aws.thenAnswer(200, Map.of(), "<html>");
    send();
    assertEquals(2, aws.asked.size());
  }

  @Test
  void anAnswerIsReadUpToAMegabyte() {
    var text = "{\"a\":\"" + "x".repeat(1_000_000) + "\"}";
    aws.thenAnswer(200, Map.of(), text);
    assertEquals(1_000_000, send().path("a").asText().length());
    for (int i = 0; i < 3; i++) {
      aws.thenAnswer(200, Map.of(), text.replace("x", "xxxx"));
    }
    assertEquals("AnswerTooLarge", refusal());
  }

  @Test
  void threeAttemptsAndNoMore() {
    for (int i = 0; i < 5; i++) {
      aws.thenAnswer(500, Map.of(), "");
    }
    assertEquals("HTTP 500", refusal());
    assertEquals(3, aws.asked.size());
  }

  @ParameterizedTest
  @CsvSource({
    "AWS.SimpleQueueService.NonExistentQueue;Sender, com.amazonaws.sqs#QueueDoesNotExist,"
        + " AWS.SimpleQueueService.NonExistentQueue",
    "'', com.amazonaws.sqs#QueueDoesNotExist, QueueDoesNotExist",
    "'', AccessDeniedException, AccessDeniedException",
    "'', a text with our data, HTTP 400"
  })
  void aRefusalIsToldByItsCodeAndNotRepeated(String header, String type, String code) {
    aws.thenAnswer(
        400,
        Map.of("x-amzn-query-error", header),
        "{\"__type\":\"%s\",\"message\":\"private\"}".formatted(type));
    assertEquals(code, refusal());
    assertEquals(1, aws.asked.size());
  }

  @Test
  void aCallThatHangsEndsInTimeAndWasRepeated() {
    aws.thenHang().thenHang().thenHang().thenHang();
    assertEquals("SocketTimeoutException", assertTimeoutPreemptively(PATIENCE, this::refusal));
    wasRepeated();
  }

  @Test
  void anAnswerThatTricklesEndsInTimeAndWasRepeated() {
    aws.thenTrickle().thenTrickle().thenTrickle().thenTrickle();
    assertEquals("SocketTimeoutException", assertTimeoutPreemptively(PATIENCE, this::refusal));
    wasRepeated();
  }

  /** Three attempts at most; on a slow machine the call's time is over before the third. */
  private void wasRepeated() {
    var attempts = aws.asked.size();
    assertTrue(attempts == 2 || attempts == 3, "attempts: " + attempts);
  }

  @Test
  void aServiceThatIsNotThereIsToldAsThat() {
    aws.close();
    assertEquals("ConnectException", refusal());
  }

  @Test
  void eachAttemptIsSignedWithTheCredentialsOfItsTime() {
    aws.thenAnswer(500, Map.of(), "");
    send();
    assertEquals("token1", aws.asked.get(0).getFirst("X-Amz-Security-Token"));
    assertEquals("token2", aws.asked.get(1).getFirst("X-Amz-Security-Token"));
  }

  @Test
  void withoutCredentialsNothingIsSent() {
    AwsCredentialsProvider none =
        () -> {
          throw SdkClientException.create("private");
        };
    var calls = calls(none);
    var failure =
        assertThrows(
            AwsCallException.class, () -> calls.call(AwsService.SQS, "SendMessage", input()));
    assertEquals("NoCredentials", failure.code());
    assertTrue(aws.asked.isEmpty());
  }

  @Test
  void theFunctionsOwnTraceGoesWithTheCall() {
    System.setProperty("com.amazonaws.xray.traceHeader", "Root=1-a-b");
    try {
      send();
    } finally {
      System.clearProperty("com.amazonaws.xray.traceHeader");
    }
    assertEquals("Root=1-a-b", aws.asked.getFirst().getFirst("X-Amzn-Trace-Id"));
  }

  private String refusal() {
    return assertThrows(AwsCallException.class, this::send).code();
  }

  private com.fasterxml.jackson.databind.JsonNode send() {
    return calls(this::next).call(AwsService.SQS, "SendMessage", input());
  }

  /** Others each time, as after a restore. */
  private AwsSessionCredentials next() {
    var number = resolved.incrementAndGet();
    return AwsSessionCredentials.create("AKID" + number, "secret", "token" + number);
  }

  private static Utf8Text input() {
    return Utf8Json.text(JsonNodeFactory.instance.objectNode().put("MessageBody", "\u00e9"));
  }

  private static AwsCalls calls(AwsCredentialsProvider credentials) {
    var http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(AwsAccess.ATTEMPT)
            .socketTimeout(AwsAccess.ATTEMPT)
            .build();
    return new SignedCalls("eu-central-1", new TimedHttp(http), credentials);
  }
}
