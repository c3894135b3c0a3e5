package com.orderbridge.clients.businesscentral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.WhoMustAct;
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

  private static Optional<Effect> effect(Stop outcome) {
    return switch (outcome) {
      case Stop.Retry retry -> Optional.of(retry.effect());
      case Stop.Unavailable unavailable -> Optional.of(unavailable.effect());
      default -> Optional.empty();
    };
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
      assertEquals(Optional.of(Effect.NONE), effect(judged(reply, false)), reply.toString());
    }
  }

  @Test
  void silenceAfterAWriteIsUnknownAndARefusedConnectionIsNot() {
    assertEquals(Optional.of(Effect.UNKNOWN), effect(judged(new Reply.Silent("x"), true)));
    assertEquals(Optional.of(Effect.UNKNOWN), effect(judged(new Reply.TooLarge("x"), true)));
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
          case Stop.Retry retry -> retry.notBefore();
          case Stop.Unavailable unavailable -> unavailable.notBefore();
          default -> Optional.<Instant>empty();
        };
    assertEquals(Optional.of(NOW.plusSeconds(30)), notBefore);
  }

  private static final String BY_HAND =
      ". Enter the document in Business Central by hand to see what is missing, or send this text"
          + " to your Business Central partner.";

  @Test
  void theReasonIsTheVendorsSentenceThenCodeAndCorrelationIdOnce() {
    var rejected =
        rejected(
            "Application_DialogException",
            "The external document number is not known.  CorrelationId:"
                + "  b9ae3a2f-1111-2222-3333-444444444444.");
    assertEquals(
        "The external document number is not known. (HTTP 400 Application_DialogException,"
            + " correlation id b9ae3a2f-1111-2222-3333-444444444444)"
            + BY_HAND,
        rejected.reason());
  }

  @Test
  void aSentenceIsOneLineAndNotOfAnyLength() {
    var recorded =
        "You cannot change the value of the SystemId field.\r\n\r\nTable: Sales Line\r\n\r\nLine"
            + " No.='10000' CorrelationId: 5500b700-2f98-4044-a8a4-09f6571bfaae.";
    assertEquals(
        "You cannot change the value of the SystemId field. Table: Sales Line Line No.='10000'"
            + " (HTTP 400 BadRequest, correlation id 5500b700-2f98-4044-a8a4-09f6571bfaae)"
            + BY_HAND,
        rejected("BadRequest", recorded).reason());
    assertEquals(
        "x".repeat(299) + "… (HTTP 400 BadRequest)" + BY_HAND,
        rejected("BadRequest", "x".repeat(299) + "😀" + "y".repeat(99)).reason());
    assertEquals(
        "a b (HTTP 400 BadRequest)" + BY_HAND, rejected("BadRequest", "a\u0000\u2028b").reason());
  }

  @ParameterizedTest
  @CsvSource({
    "400, Application_DialogException, 'The operation could not complete because a record in the"
        + " Sales Line table was locked by another user. Please retry the activity.'",
    "409, Internal_ServerError, The activity was deadlocked with another user who was modifying the"
        + " Sales Line table. Please retry the activity.",
    "400, Application_DialogException, 'We can''t save your changes right now, because a record in"
        + " table ''Sales Line'' is being updated in a transaction done by another session. Please"
        + " try again later.'"
  })
  void aLockIsTriedAgainAndMayHaveBeenWritten(int status, String code, String sentence) {
    var locked = assertInstanceOf(Stop.Retry.class, judged(answered(status, code, sentence), true));
    assertEquals("LOCKED", locked.code());
    assertEquals(Effect.UNKNOWN, locked.effect());
    assertTrue(locked.reason().startsWith(sentence), locked.reason());
    assertEquals(Optional.of(Effect.NONE), effect(judged(answered(status, code, sentence), false)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The "currencyCode" does not match to a Currency.|ACCOUNTING|Application_DialogException|page Currencies
          Item does not exist.|CATALOG|Application_DialogException|Item does not exist
          Account does not exist.|OPERATIONS|Application_DialogException|Account
          Gen. Bus. Posting Group must have a value in Customer: No.=C10. It cannot be zero or empty.|ACCOUNTING|NO_POSTING_GROUP|API Setup
          Customer Posting Group must have a value in Customer: No.=C10. It cannot be zero or empty.|ACCOUNTING|NO_POSTING_GROUP|API Setup
          Inventory Posting Group must have a value in Item: No.=1. It cannot be zero or empty.|CATALOG|Application_DialogException|posting groups
          Gen. Prod. Posting Group must have a value in Sales Line: Line No.=1.|CATALOG|Application_DialogException|posting groups
          Blocked must be equal to 'No' in Item: No.=RETIRED-01. Current value is 'Yes'.|CATALOG|BLOCKED_SKU|RETIRED-01
          Direct Posting must be equal to 'Yes' in G/L Account: No.=6995. Current value is 'No'.|OPERATIONS|Application_DialogException|6995
          You have insufficient quantity of Item 1000 on inventory.|CATALOG|Application_DialogException|1000
          The field No. of table Sales Line contains a value (X) that cannot be found in the related table (Item).|CATALOG|Application_DialogException|(X)
          You cannot create this type of document when Customer 10000 is blocked with type All|ACCOUNTING|CUSTOMER_BLOCKED|Unblock
          The VAT Posting Setup does not exist. Identification fields and values: VAT Bus. Posting Group='EU'|ACCOUNTING|Application_DialogException|Accounting
          Posting Date is not within your range of allowed posting dates in Sales Header.|ACCOUNTING|PERIOD_CLOSED|period
          You may not enter numbers manually.|OPERATIONS|Application_DialogException|numberPrefix
          The field Country/Region Code of table Customer contains a value (GR) that cannot be found in the related table (Country/Region).|OPERATIONS|Application_DialogException|Countries/Regions
          Phone No. must not contain letters in Customer No.=''.|OPERATIONS|Application_DialogException|mapping leave it out
          The email address "ann" is not valid.|OPERATIONS|Application_DialogException|mapping leave it out
          There is no Currency Exchange Rate within the filter. Filters: Currency Code: KWD|ACCOUNTING|Application_DialogException|add a rate
          There is no Cust. Ledger Entry within the filter. Filters: Open: Yes|ACCOUNTING|Application_DialogException|is paid
          You must run the data upgrade for this API page...|OPERATIONS|Application_DialogException|administrator
          Something that nobody has seen.|OPERATIONS|Application_DialogException|by hand to see what is missing
          """)
  void whoMustActAndWhatIsToBeDone(String sentence, WhoMustAct who, String code, String inReason) {
    var rejected = rejected("Application_DialogException", sentence);
    assertEquals(who, rejected.whoMustAct());
    assertEquals(code, rejected.code());
    assertTrue(rejected.reason().startsWith(sentence), rejected.reason());
    assertTrue(rejected.reason().contains(inReason), rejected.reason());
  }

  private static Stop.Rejected rejected(String code, String message) {
    return assertInstanceOf(Stop.Rejected.class, judged(answered(400, code, message), true));
  }

  @Test
  void successGoesOnWithItsBody() {
    var reply = new Reply.Answered(201, Optional.empty(), Optional.empty(), "{\"number\":\"101\"}");
    assertEquals(
        Step.of("101"), Replies.judge(reply, true, NOW).map(it -> it.path("number").asText()));
  }

  private static Stop judged(Reply reply, boolean write) {
    return assertInstanceOf(Step.Stopped.class, Replies.judge(reply, write, NOW)).why();
  }

  private static Reply.Answered answered(int status, String code) {
    return code.isEmpty()
        ? new Reply.Answered(status, Optional.empty(), Optional.empty(), "<html>")
        : answered(status, code, "x");
  }

  private static Reply.Answered answered(int status, String code, String message) {
    var error = JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
    var body = JsonNodeFactory.instance.objectNode().set("error", error);
    return new Reply.Answered(status, Optional.empty(), Optional.empty(), Json.write(body));
  }
}
