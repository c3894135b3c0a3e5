package com.orderbridge.clients.sapcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.orderbridge.core.http.Reply;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies as OCC's clients document them. */
class RepliesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "200, '', '', Deleted",
    "204, '', '', Deleted",
    "400, CartError, notFound, NotFound",
    "404, CartError, notFound, NotFound",
    "400, UnknownIdentifierError, '', UnknownOwner",
    "403, ForbiddenError, '', Denied"
  })
  void errorTypeAndReasonDecide(int status, String type, String reason, String deletion) {
    var judged = Replies.judge(answered(status, type, reason), NOW);
    assertEquals(Step.of(deletion), judged.map(it -> it.getClass().getSimpleName()));
  }

  @ParameterizedTest
  @CsvSource({
    "401, InvalidTokenError, Unavailable",
    "403, '', Unavailable",
    "404, '', Unavailable",
    "429, '', Retry",
    "500, '', Retry",
    "503, '', Unavailable",
    "400, ValidationError, Rejected",
    "400, CartError, Rejected"
  })
  void everythingElseEndsTheAttempt(int status, String type, String outcome) {
    var ended =
        assertInstanceOf(Step.Stopped.class, Replies.judge(answered(status, type, "x"), NOW));
    assertEquals(outcome, ended.why().getClass().getSimpleName());
  }

  @Test
  void anExpiredCartsReplacementIsToGoAsWell() {
    var body =
        "{\"errors\":[{\"type\":\"CartError\",\"reason\":\"expired\",\"subject\":\"guid-2\"}]}";
    var reply = new Reply.Answered(400, Optional.empty(), Optional.empty(), body);
    assertEquals(Step.of(new Deletion.Replaced("guid-2")), Replies.judge(reply, NOW));
  }

  @Test
  void theReasonIsTheVendorsOwnSentenceOnOneLineAndBounded() {
    var message = "Invalid \\n value " + "x".repeat(400);
    var body = "{\"errors\":[{\"type\":\"ValidationError\",\"message\":\"" + message + "\"}]}";
    var reply = new Reply.Answered(400, Optional.empty(), Optional.empty(), body);
    var ended = assertInstanceOf(Step.Stopped.class, Replies.judge(reply, NOW));
    var rejected = assertInstanceOf(Stop.Rejected.class, ended.why());
    assertEquals(
        "Invalid value " + "x".repeat(286) + "… (HTTP 400 ValidationError)", rejected.reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"carts":[{"code":"1","guid":"G-1"},{"code":"2","guid":"g-2"}]}|At[code=1]
          {"carts":[{"code":"2","guid":"g-2"}]}|Not[why=NotFound[]]
          {"carts":[{"guid":"g-1"}]}|Not[why=NotFound[]]
          {}|Not[why=NotFound[]]
          """)
  void aCartIsLocatedByItsGuid(String body, String located) {
    var reply = new Reply.Answered(200, Optional.empty(), Optional.empty(), body);
    assertEquals(Step.of(located), Replies.locate(reply, "g-1", NOW).map(CartLocation::toString));
  }

  @Test
  void noListIsNoEmptyList() {
    var reply = new Reply.Answered(200, Optional.empty(), Optional.empty(), "<html>");
    assertInstanceOf(Step.Stopped.class, Replies.locate(reply, "g-1", NOW));
  }

  @Test
  void silenceIsTriedAgainSinceDeletingTwiceDoesNoHarm() {
    var ended = assertInstanceOf(Step.Stopped.class, Replies.judge(new Reply.Silent("x"), NOW));
    assertInstanceOf(Stop.Unavailable.class, ended.why());
  }

  @Test
  void anAnswerThatIsTooLargeIsTriedAgainAndClosesNothing() {
    var reply = new Reply.TooLarge("larger than it may be");
    var ended = assertInstanceOf(Step.Stopped.class, Replies.judge(reply, NOW));
    assertEquals(new Stop.Retry("ANSWER_TOO_LARGE", "larger than it may be"), ended.why());
  }

  @Test
  void aReplacementThatIsNoCartsIdIsNotAskedFor() {
    var body =
        "{\"errors\":[{\"type\":\"CartError\",\"reason\":\"expired\",\"subject\":\"../x\"}]}";
    var reply = new Reply.Answered(400, Optional.empty(), Optional.empty(), body);
    assertEquals(Step.of(new Deletion.Deleted()), Replies.judge(reply, NOW));
  }

  private static Reply answered(int status, String type, String reason) {
    var body =
        type.isEmpty()
            ? "<html>"
            : "{\"errors\":[{\"type\":\"%s\",\"reason\":\"%s\",\"message\":\"m\"}]}"
                .formatted(type, reason);
    return new Reply.Answered(status, Optional.empty(), Optional.empty(), body);
  }
}
