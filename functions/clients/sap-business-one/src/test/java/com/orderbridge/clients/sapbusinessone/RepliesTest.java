package com.orderbridge.clients.sapbusinessone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.http.Reply;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes: manual and API reference of the Service Layer. */
class RepliesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String ALREADY =
      "1320000140 - Business partner code 'c1' already assigned to a business partner";

  @ParameterizedTest
  @CsvSource({
    "401, 301, Unavailable NO_SESSION, NONE",
    "401, 100000027, Unavailable CREDENTIALS, NONE",
    "401, -304, Unavailable CREDENTIALS, NONE",
    "403, -1, Unavailable CREDENTIALS, NONE",
    "400, -2035, exists, ",
    "500, -2035, exists, ",
    "400, -10, Rejected -10, ",
    "404, -2028, no match, ",
    "400, -2028, no match, ",
    "400, -5002, Rejected -5002, ",
    "500, -5002, Rejected -5002, ",
    "400, -5006, Rejected -5006, ",
    "400, -5009, Rejected -5009, ",
    "400, -1000, Rejected -1000, ",
    "400, -1, Rejected -1, ",
    "500, -1, Retry -1, UNKNOWN",
    "400, -4711, Rejected -4711, ",
    "500, -4711, Retry -4711, UNKNOWN",
    "412, -2039, Retry -2039, NONE",
    "400, -2039, Retry -2039, NONE",
    "502, -1, Unavailable HTTP_502, UNKNOWN"
  })
  void aWriteIsJudgedByTheVendorsCodeInBothShapes(
      int status, int code, String end, @org.jspecify.annotations.Nullable String effect) {
    for (var body : List.of(v1(code, "x"), v2(code, "x"))) {
      var answer = Replies.judge(answered(status, body), true, NOW);
      assertEquals(end, told(answer), body);
      assertEquals(Optional.ofNullable(effect), effect(answer).map(Enum::name), body);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "408, Retry HTTP_408, UNKNOWN",
    "429, Retry TOO_MANY_REQUESTS, NONE",
    "500, Retry HTTP_500, UNKNOWN",
    "502, Unavailable HTTP_502, UNKNOWN",
    "503, Unavailable HTTP_503, UNKNOWN",
    "504, Unavailable HTTP_504, UNKNOWN",
    "401, Unavailable CREDENTIALS, NONE",
    "403, Unavailable CREDENTIALS, NONE",
    "404, Unavailable HTTP_404, NONE"
  })
  void aWordOfTheFrontEndIsJudgedByItsStatus(int status, String end, String effect) {
    var answer = Replies.judge(answered(status, "<html>busy</html>"), true, NOW);
    assertEquals(end, told(answer));
    assertEquals(Optional.of(effect), effect(answer).map(Enum::name));
  }

  /** The one case in which the text decides, since the code does not. */
  @ParameterizedTest
  @ValueSource(strings = {ALREADY, "1320000140 - vergeben", "Item code 'i002' already exists"})
  void businessRuleTenCanMeanThatItExists(String text) {
    assertEquals("exists", told(Replies.judge(answered(400, v1(-10, text)), true, NOW)));
    assertEquals("exists", told(Replies.judge(answered(400, v2(-10, text)), true, NOW)));
  }

  @Test
  void aReadLeavesNothingOpenHoweverItEnds() {
    for (var reply :
        new Reply[] {
          new Reply.Silent("x"),
          new Reply.TooLarge("x"),
          answered(500, ""),
          answered(504, ""),
          answered(408, "")
        }) {
      assertEquals(Optional.of(Effect.NONE), effect(Replies.judge(reply, false, NOW)));
    }
  }

  @Test
  void silenceAfterAWriteIsUnknownAndARefusedConnectionIsNot() {
    assertEquals(Optional.of(Effect.UNKNOWN), ofWrite(new Reply.Silent("x")));
    assertEquals(Optional.of(Effect.UNKNOWN), ofWrite(new Reply.TooLarge("x")));
    assertEquals(Optional.of(Effect.NONE), ofWrite(new Reply.NotSent("x")));
    assertEquals(Optional.of(Effect.NONE), ofWrite(new Reply.NoTime("x")));
  }

  private static Optional<Effect> ofWrite(Reply reply) {
    return effect(Replies.judge(reply, true, NOW));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503, 502})
  void retryAfterIsObeyed(int status) {
    var reply = new Reply.Answered(status, Optional.of("30"), Optional.empty(), "<html>");
    var outcome = ended(Replies.judge(reply, true, NOW));
    var notBefore =
        switch (outcome) {
          case Stop.Retry retry -> retry.notBefore();
          case Stop.Unavailable unavailable -> unavailable.notBefore();
          default -> Optional.<Instant>empty();
        };
    assertEquals(Optional.of(NOW.plusSeconds(30)), notBefore);
  }

  @Test
  void theReasonIsTheVendorsOwnSentenceOnOneLine() {
    var text = "10001153 - Enter due date \\r\\n[ORDR.DocDueDate]\\u0000[line: 2]";
    for (var body : List.of(v1(-5002, text), v2(-5002, text))) {
      var rejected =
          assertInstanceOf(
              Stop.Rejected.class, ended(Replies.judge(answered(400, body), true, NOW)));
      assertTrue(
          rejected
              .reason()
              .startsWith(
                  "10001153 - Enter due date [ORDR.DocDueDate] [line: 2] (HTTP 400 -5002). "),
          rejected.reason());
    }
  }

  @ParameterizedTest
  @CsvSource({"429", "500", "502"})
  void whatIsTriedAgainSaysTheSentenceAsWell(int status) {
    var outcome = ended(Replies.judge(answered(status, v2(-1, "The node is busy")), true, NOW));
    assertTrue(outcome.toString().contains("reason=The node is busy (HTTP " + status + " -1)"));
  }

  @Test
  void aSentenceIsBoundedBetweenCharacters() {
    var body = v1(-5002, "a".repeat(299) + "😀" + "b".repeat(100));
    var rejected = (Stop.Rejected) ended(Replies.judge(answered(400, body), true, NOW));
    assertTrue(
        rejected.reason().startsWith("a".repeat(299) + "… (HTTP 400 -5002). "), rejected.reason());
  }

  @Test
  void aCodeThatIsNoNumberIsNotTheirs() {
    var body = "{\"error\":{\"code\":\"Linnea Ek\",\"message\":\"x\"}}";
    var outcome = ended(Replies.judge(answered(400, body), true, NOW));
    assertFalse(outcome.toString().contains("Linnea"));
    assertInstanceOf(Stop.Unavailable.class, outcome);
  }

  @Test
  void aLostSessionIsToldFromOtherRefusals() {
    assertTrue(Replies.sessionLost(answered(401, v1(301, "x"))));
    assertTrue(Replies.sessionLost(answered(401, "<html>")));
    assertTrue(Replies.sessionLost(answered(400, v2(301, "x"))));
    assertFalse(Replies.sessionLost(answered(400, v2(-5002, "x"))));
  }

  @Test
  void successGoesOnWithItsBody() {
    var answer = Replies.judge(answered(201, "{\"DocNum\":101}"), true, NOW);
    assertEquals(
        Step.of(101), answer.then(CallResult::succeeded).map(it -> it.path("DocNum").asInt()));
    assertEquals("ok", told(Replies.judge(answered(204, ""), true, NOW)));
  }

  private static String told(Step<CallResult> answer) {
    return switch (answer) {
      case Step.Value(CallResult.Ok _) -> "ok";
      case Step.Value(CallResult.NoMatch _) -> "no match";
      case Step.Value(CallResult.Exists _) -> "exists";
      case Step.Stopped(Stop.Rejected(var code, var _, var _, var _)) -> "Rejected " + code;
      case Step.Stopped(Stop.Retry(var code, var _, var _, var _)) -> "Retry " + code;
      case Step.Stopped(Stop.Unavailable(var code, var _, var _, var _)) -> "Unavailable " + code;
    };
  }

  private static Stop ended(Step<CallResult> answer) {
    return assertInstanceOf(Step.Stopped.class, answer).why();
  }

  private static Optional<Effect> effect(Step<CallResult> answer) {
    return switch (answer) {
      case Step.Stopped(Stop.Retry retry) -> Optional.of(retry.effect());
      case Step.Stopped(Stop.Unavailable unavailable) -> Optional.of(unavailable.effect());
      default -> Optional.empty();
    };
  }

  private static String v1(int code, String text) {
    return "{\"error\":{\"code\":%d,\"message\":{\"lang\":\"en-us\",\"value\":\"%s\"}}}"
        .formatted(code, text);
  }

  private static String v2(int code, String text) {
    return "{\"error\":{\"code\":\"%d\",\"message\":\"%s\"}}".formatted(code, text);
  }

  private static Reply.Answered answered(int status, String body) {
    return new Reply.Answered(status, Optional.empty(), Optional.empty(), body);
  }
}
