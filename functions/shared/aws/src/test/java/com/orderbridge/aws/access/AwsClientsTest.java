package com.orderbridge.aws.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.aws.secret.SdkSecretVersions;
import com.orderbridge.aws.sqs.TargetQueue;
import com.orderbridge.core.json.Utf8Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/** What the bridge relies on from the SDK's clients as they are configured here. */
class AwsClientsTest {
  private static final List<String> ENDPOINTS =
      List.of("aws.endpointUrlSqs", "aws.endpointUrlSecretsManager");

  /** Of the JSON text "é". */
  private static final String MD5 = "e7a7f1b00c28b843f6bec86c2212b64e";

  /** Commerce Layer waits five seconds for the whole answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final AtomicInteger resolved = new AtomicInteger();
  private ScriptedAws aws;

  @BeforeEach
  void start() throws IOException {
    aws = new ScriptedAws();
    ENDPOINTS.forEach(it -> System.setProperty(it, aws.url()));
  }

  @AfterEach
  void stop() {
    ENDPOINTS.forEach(System::clearProperty);
    aws.close();
  }

  @Test
  void aCallIsOneSignedRequestOfTheJsonProtocol() {
    aws.thenAnswer(200, Map.of(), acknowledgement(MD5));
    assertEquals("m", send());
    var headers = aws.asked.getFirst();
    assertEquals("AmazonSQS.SendMessage", headers.getFirst("X-Amz-Target"));
    assertEquals("application/x-amz-json-1.0", headers.getFirst("Content-Type"));
    var signature = headers.getFirst("Authorization");
    assertTrue(signature.startsWith("AWS4-HMAC-SHA256 Credential=AKID1/"), signature);
    assertTrue(signature.contains("/eu-central-1/sqs/aws4_request"), signature);
    assertTrue(signature.contains("x-amz-target"), signature);
    assertTrue(aws.bodies.getFirst().contains("\"MessageBody\":\"\\\"\u00e9\\\"\""));
  }

  @Test
  void aMessageThatSqsHasStoredOtherwiseIsNotAcknowledged() {
    aws.thenAnswer(200, Map.of(), acknowledgement("f96b697d7cb7938d525a2f31aaf161d0"));
    assertEquals("SdkClientException", refusal(this::send));
    assertEquals(1, aws.asked.size());
  }

  @Test
  void anOperationThatAnswersNothingIsDone() {
    aws.thenAnswer(200, Map.of(), "");
    giveBack();
    assertEquals(1, aws.asked.size());
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
    giveBack();
    assertEquals(2, aws.asked.size());
  }

  @Test
  void anAnswerThatIsNoJsonIsRepeated() {
    aws.thenAnswer(200, Map.of(), "<html>");
    aws.thenAnswer(200, Map.of(), acknowledgement(MD5));
    assertEquals("m", send());
    assertEquals(2, aws.asked.size());
  }

  @Test
  void threeAttemptsAndNoMore() {
    for (int i = 0; i < 5; i++) {
      aws.thenAnswer(500, Map.of(), "");
    }
    assertEquals("HTTP 500", refusal(this::giveBack));
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
    assertEquals(code, refusal(this::giveBack));
    assertEquals(1, aws.asked.size());
  }

  @Test
  void aCallThatHangsEndsInTimeAndWasRepeated() {
    aws.thenHang().thenHang().thenHang().thenHang();
    endsInTimeAndWasRepeated();
  }

  @Test
  void anAnswerThatTricklesEndsInTimeAndWasRepeated() {
    aws.thenTrickle().thenTrickle().thenTrickle().thenTrickle();
    endsInTimeAndWasRepeated();
  }

  /** No server of Java's library sends one byte of a head after the other. */
  @Test
  void anAnswerWhoseHeadTricklesEndsInTimeAndWasRepeated() throws IOException {
    try (var trickling = new TricklingHeads()) {
      System.setProperty("aws.endpointUrlSqs", trickling.url());
      assertEquals("SocketTimeoutException", inTime(this::giveBack));
      wasRepeated(trickling.asked());
    }
  }

  @Test
  void aSecretThatTricklesEndsInTimeAndWasRepeated() {
    aws.thenTrickle().thenTrickle().thenTrickle().thenTrickle();
    var versions = new SdkSecretVersions(clients(this::next).secretsManager());
    assertEquals("SocketTimeoutException", inTime(() -> versions.version("n", "AWSCURRENT")));
    wasRepeated(aws.asked.size());
  }

  private void endsInTimeAndWasRepeated() {
    assertEquals("SocketTimeoutException", inTime(this::giveBack));
    wasRepeated(aws.asked.size());
  }

  private static String inTime(Executable call) {
    return assertTimeoutPreemptively(PATIENCE, () -> refusal(call));
  }

  /** Three attempts at most; on a slow machine the call's time is over before the third. */
  private static void wasRepeated(int attempts) {
    assertTrue(attempts == 2 || attempts == 3, "attempts: " + attempts);
  }

  @Test
  void aServiceThatIsNotThereIsToldAsThat() {
    aws.close();
    assertEquals("ConnectException", refusal(this::giveBack));
  }

  @Test
  void eachCallIsSignedWithTheCredentialsOfItsTime() {
    var queue = queue(this::next);
    queue.giveBack("r", Duration.ZERO);
    queue.giveBack("r", Duration.ZERO);
    assertEquals("token1", aws.asked.get(0).getFirst("X-Amz-Security-Token"));
    assertEquals("token2", aws.asked.get(1).getFirst("X-Amz-Security-Token"));
  }

  @Test
  void withoutCredentialsNothingIsSent() {
    AwsCredentialsProvider none =
        () -> {
          throw new NoCredentials(SdkClientException.create("private"));
        };
    assertEquals("NoCredentials", refusal(() -> queue(none).giveBack("r", Duration.ZERO)));
    assertTrue(aws.asked.isEmpty());
  }

  @Test
  void theFunctionsOwnTraceGoesWithTheCall() {
    SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride("AWS_LAMBDA_FUNCTION_NAME", "f");
    System.setProperty("com.amazonaws.xray.traceHeader", "Root=1-a-b");
    try {
      giveBack();
    } finally {
      System.clearProperty("com.amazonaws.xray.traceHeader");
      SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
    }
    assertEquals("Root=1-a-b", aws.asked.getFirst().getFirst("X-Amzn-Trace-Id"));
  }

  private static String acknowledgement(String md5) {
    return "{\"MessageId\":\"m\",\"MD5OfMessageBody\":\"%s\"}".formatted(md5);
  }

  private static String refusal(Executable call) {
    return assertThrows(AwsCallException.class, call).code();
  }

  private String send() {
    var body = Utf8Json.text(JsonNodeFactory.instance.textNode("\u00e9"));
    return queue(this::next).send(body, "g", Map.of(), Optional.empty());
  }

  private void giveBack() {
    queue(this::next).giveBack("r", Duration.ZERO);
  }

  /** Others each time, as after a restore. */
  private AwsSessionCredentials next() {
    var number = resolved.incrementAndGet();
    return AwsSessionCredentials.create("AKID" + number, "secret", "token" + number);
  }

  private TargetQueue queue(AwsCredentialsProvider credentials) {
    return new TargetQueue(clients(credentials).sqs(), aws.url() + "/0/q");
  }

  private static AwsClients clients(AwsCredentialsProvider credentials) {
    var http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(AwsClients.ATTEMPT)
            .socketTimeout(AwsClients.ATTEMPT)
            .build();
    return new AwsClients("eu-central-1", http, credentials);
  }
}
