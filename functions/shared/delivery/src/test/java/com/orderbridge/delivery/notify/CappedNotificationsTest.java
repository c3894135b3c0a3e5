package com.orderbridge.delivery.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.step.WhoMustAct;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CappedNotificationsTest {
  private static final String SUBJECT = "Order Bridge: erp rejected order.created: UNKNOWN_SKU";

  private final List<String> told = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final Notifications people =
      new CappedNotifications((who, subject, text) -> told.add(who + " " + text), () -> now);

  @Test
  void ofOneCauseTenAnHourAreToldAndThenHowManyMoreThereWere() {
    tell(SUBJECT, 25);
    assertEquals(10, told.size());
    assertEquals("CATALOG no item X.", told.getFirst());
    assertTrue(told.getLast().endsWith("one later mail reports their number."));
    now = now.plus(Duration.ofHours(1));
    tell("another", 1);
    assertEquals(12, told.size());
    assertEquals(
        "CATALOG 15 more of these since 2026-11-21T12:00:00Z were not mailed separately; the log"
            + " has all of them.",
        told.get(10));
    tell(SUBJECT, 3);
    assertEquals(15, told.size());
  }

  @Test
  void causesDoNotTakeEachOthersPlace() {
    tell(SUBJECT, 10);
    tell("another", 10);
    people.tell(WhoMustAct.OPERATIONS, SUBJECT, "no item X.");
    assertEquals(21, told.size());
  }

  @Test
  void whatWasAllToldIsNotToldAgain() {
    tell(SUBJECT, 10);
    now = now.plus(Duration.ofHours(2));
    tell("another", 1);
    assertEquals(11, told.size());
  }

  /** Orders that each have a code of their own must not use up the function's memory. */
  @Test
  void thereIsAnEndToTheCausesThatAreKept() {
    tell(SUBJECT, 12);
    for (int i = 0; i < 300; i++) {
      tell("cause " + i, 1);
    }
    assertEquals(10 + 300 + 1, told.size(), "how many more there were is told before");
  }

  @Test
  void whatSendersWriteIsOneLineWithoutSignsOfDirection() {
    var text =
        "order \u202Eevil\u2066 \u200B\r\n\nFrom: us\u2028now\u0007 \uFEFF Zoë 😀"
            + "x".repeat(9000);
    people.tell(WhoMustAct.SENDER, "subject\nTo: you", text);
    assertTrue(
        told.getFirst().startsWith("SENDER order evil From: us now Zoë 😀xxx"), told.getFirst());
    assertEquals("SENDER ".length() + 4001, told.getFirst().length());
  }

  @Test
  void anIdOfTheSendersIsQuotedAndCannotEndItsQuote() {
    assertEquals("\"o1\"", Printable.quoted("o1"));
    assertEquals("\"o1'. Redrive it. 'a\"", Printable.quoted("o1\".\nRedrive it. \"a"));
    assertEquals(103, Printable.quoted("x".repeat(256)).length());
  }

  private void tell(String subject, int times) {
    for (int i = 0; i < times; i++) {
      people.tell(WhoMustAct.CATALOG, subject, "no item X.");
    }
  }
}
