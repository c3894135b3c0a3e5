package com.orderbridge.erppush.businesscentral.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.delivery.Effect;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.http.Reply;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes: MicrosoftDocs, dev-itpro/webservices/dynamics-error-codes.md. */
class RepliesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "400, Internal_EntityWithSameKeyExists, Retry, NONE",
    "409, Internal_EntityWithSameKeyExists, Retry, NONE",
    "409, Request_EntityChanged, Retry, NONE",
    "400, Application_DialogException, Rejected, ",
    "400, Internal_InvalidTableRelation, Rejected, ",
    "404, Internal_RecordNotFound, Rejected, ",
    "400, Internal_DataNotFoundFilter, Rejected, ",
    "400, Application_FieldValidationException, Rejected, ",
    "400, Application_EvaluateException, Rejected, ",
    "400, Application_StringExceededLength, Rejected, ",
    "400, Application_InvalidGUID, Rejected, ",
    "400, Application_FilterErrorException, Rejected, ",
    "400, Application_CallbackNotAllowed, Rejected, ",
    "400, BadRequest, Rejected, ",
    "404, BadRequest_ResourceNotFound, Rejected, ",
    "405, BadRequest_MethodNotAllowed, Rejected, ",
    "401, Authentication_InvalidCredentials, Unavailable, NONE",
    "403, Authorization_RequestDenied, Unavailable, NONE",
    "404, Internal_CompanyNotFound, Unavailable, NONE",
    "404, Internal_TenantUnavailable, Unavailable, NONE",
    "400, Internal_ServerError, Retry, UNKNOWN",
    "500, Internal_ServerError, Retry, UNKNOWN",
    "500, Unknown, Retry, UNKNOWN",
    "500, Something_New, Retry, UNKNOWN",
    "408, '', Retry, UNKNOWN",
    "429, '', Retry, NONE",
    "500, '', Retry, UNKNOWN",
    "502, '', Unavailable, UNKNOWN",
    "503, '', Unavailable, UNKNOWN",
    "504, '', Unavailable, UNKNOWN",
    "404, '', Unavailable, NONE"
  })
  void aWriteIsJudgedByTheVendorsCode(
      int status, String code, String outcome, @org.jspecify.annotations.Nullable String effect) {
    var judged = judged(answered(status, code), true);
    assertEquals(outcome, judged.getClass().getSimpleName());
    assertEquals(Optional.ofNullable(effect), effect(judged).map(Enum::name));
  }

  private static Optional<Effect> effect(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Retry retry -> Optional.of(retry.effect());
      case Outcome.Unavailable unavailable -> Optional.of(unavailable.effect());
      default -> Optional.empty();
    };
  }

  @Test
  void aReadLeavesNothingOpenHoweverItEnds() {
    for (var reply :
        new Reply[] {
          new Reply.Silent("x"), answered(500, ""), answered(504, ""), answered(408, "")
        }) {
      assertEquals(Optional.of(Effect.NONE), effect(judged(reply, false)), reply.toString());
    }
  }

  @Test
  void silenceAfterAWriteIsUnknownAndARefusedConnectionIsNot() {
    assertEquals(Optional.of(Effect.UNKNOWN), effect(judged(new Reply.Silent("x"), true)));
    assertEquals(Optional.of(Effect.NONE), effect(judged(new Reply.NotSent("x"), true)));
    assertEquals(Optional.of(Effect.NONE), effect(judged(new Reply.NoTime("x"), true)));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503, 502})
  void retryAfterIsObeyed(int status) {
    var reply =
        new Reply.Answered(status, Optional.of("30"), Optional.empty(), "<html>busy</html>");
    var notBefore =
        switch (judged(reply, true)) {
          case Outcome.Retry retry -> retry.notBefore();
          case Outcome.Unavailable unavailable -> unavailable.notBefore();
          default -> Optional.<Instant>empty();
        };
    assertEquals(Optional.of(NOW.plusSeconds(30)), notBefore);
  }

  @Test
  void theReasonHasCodeAndCorrelationIdButNotTheLocalisedText() {
    var body =
        "{\"error\":{\"code\":\"Application_DialogException\",\"message\":\"Linnea Ek does not"
            + " exist.  CorrelationId:  b9ae3a2f-1111-2222-3333-444444444444.\"}}";
    var reply = new Reply.Answered(400, Optional.empty(), Optional.empty(), body);
    var rejected = assertInstanceOf(Outcome.Rejected.class, judged(reply, true));
    assertTrue(rejected.reason().endsWith("correlation id b9ae3a2f-1111-2222-3333-444444444444"));
    assertFalse(rejected.reason().contains("Linnea"));
  }

  @Test
  void successGoesOnWithItsBody() {
    var reply = new Reply.Answered(201, Optional.empty(), Optional.empty(), "{\"number\":\"101\"}");
    var ok = assertInstanceOf(Answer.Ok.class, Replies.judge(reply, true, NOW));
    assertEquals("101", ok.body().path("number").asText());
  }

  private static Outcome judged(Reply reply, boolean write) {
    return assertInstanceOf(Answer.Ended.class, Replies.judge(reply, write, NOW)).outcome();
  }

  private static Reply.Answered answered(int status, String code) {
    var body =
        code.isEmpty() ? "<html>" : "{\"error\":{\"code\":\"" + code + "\",\"message\":\"x\"}}";
    return new Reply.Answered(status, Optional.empty(), Optional.empty(), body);
  }
}
