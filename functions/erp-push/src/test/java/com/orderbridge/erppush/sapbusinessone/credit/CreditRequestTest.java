package com.orderbridge.erppush.sapbusinessone.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Past;
import com.orderbridge.erppush.amount.GivenBack;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CreditRequestTest {
  @Test
  void aCancellationIsOfAllThatIsLeft() {
    var request = cancellation("\"order\":40.00,\"all\":true", "15.00");
    assertEquals(Optional.of(amount("25.00")), request.meant());
    assertTrue(request.undoes() && request.takesAllLines());
    assertTrue(cancellation("\"order\":40.00,\"all\":true", "40.00").isOfNothing());
  }

  @Test
  void theLastOfSeveralRefundsUndoesTheOrder() {
    assertFalse(refund("\"order\":40.00,\"amount\":15.00", "0").undoes());
    assertTrue(refund("\"order\":40.00,\"amount\":25.00", "15.00").undoes());
  }

  @Test
  void aRefundWithoutAnIdUndoesNothing() {
    var back = GivenBack.of(json("\"order\":40.00,\"amount\":40.00"));
    var nameless = new CreditRequest(false, back, past("0"), List.of(), true, true);
    assertFalse(nameless.undoes());
  }

  /** Of two refunds that one body names, the second one takes what the first leaves. */
  @Test
  void anotherRefundOfTheSameBodyKeepsItsLines() {
    var first = refund("\"order\":40.00,\"amount\":15.00,\"before\":25.00", "0");
    assertTrue(first.undoes());
    assertFalse(first.takesAllLines());
    assertTrue(
        refund("\"order\":40.00,\"amount\":25.00,\"before\":15.00", "15.00").takesAllLines());
  }

  @Test
  void moreThanIsLeftIsExcess() {
    assertEquals(
        Optional.of("more than the 25.00 EUR that were left of the order"),
        refund("\"order\":40.00,\"amount\":25.01", "15.00").excess());
    assertEquals(Optional.empty(), refund("\"order\":40.00,\"amount\":25.00", "15.00").excess());
    assertEquals(Optional.empty(), refund("\"amount\":25.01", "15.00").excess());
  }

  @Test
  void withoutAnAmountNothingIsMeant() {
    assertEquals(Optional.empty(), refund("\"order\":40.00", "0").meant());
    assertEquals(
        Optional.of(amount("25.00")), refund("\"order\":40.00,\"all\":true", "15.00").meant());
  }

  private static CreditRequest refund(String givenBack, String before) {
    return new CreditRequest(
        false, GivenBack.of(json(givenBack)), past(before), List.of(), false, true);
  }

  private static CreditRequest cancellation(String givenBack, String before) {
    return new CreditRequest(
        true, GivenBack.of(json(givenBack)), past(before), List.of(), false, true);
  }

  private static Past past(String givenBack) {
    var other =
        new Past.Other("refund/1", "refund", "draft 1", true, Optional.of(amount(givenBack)));
    return new Past(false, Optional.empty(), List.of(other), Optional.empty());
  }

  private static Amount amount(String euros) {
    return new Amount("EUR", new BigDecimal(euros));
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String fields) {
    return ((Parsed.Tree) Json.read("{\"currency\":\"EUR\"," + fields + "}")).node();
  }
}
