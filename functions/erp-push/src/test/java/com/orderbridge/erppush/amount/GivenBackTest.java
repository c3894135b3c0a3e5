package com.orderbridge.erppush.amount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Past;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GivenBackTest {
  @Test
  void whatIsSaidIsMeant() {
    var said = of("{'currency':'EUR','amount':5.00,'order':12.00}");
    assertEquals(Optional.of(new BigDecimal("5.00")), said.meant(Past.NONE));
    assertFalse(said.leavesNothing(Past.NONE));
    assertFalse(said.exceeds(Past.NONE));
  }

  @Test
  void refundedWithoutAnAmountIsWhatWasNotGivenBackBefore() {
    var said = of("{'currency':'EUR','all':true,'order':12.00}");
    assertEquals(Optional.of(new BigDecimal("7.00")), said.meant(past("5.00")));
    assertTrue(said.leavesNothing(past("5.00")));
  }

  @Test
  void theBodyKnowsOfEarlierRefundsToo() {
    var said = of("{'currency':'EUR','all':true,'order':12.00,'before':6.00}");
    assertEquals(Optional.of(new BigDecimal("6.00")), said.meant(past("5.00")));
  }

  @Test
  void moreThanIsLeftIsTooMuch() {
    var said = of("{'currency':'EUR','amount':8.00,'order':12.00}");
    assertFalse(said.exceeds(Past.NONE));
    assertTrue(said.exceeds(past("5.00")));
    assertTrue(of("{'currency':'EUR','amount':24.00,'order':12.00}").exceeds(Past.NONE));
  }

  @Test
  void refundsOfOneBodyLeaveNothingTogether() {
    var first = of("{'currency':'EUR','amount':5.00,'order':12.00,'before':7.00}");
    assertTrue(first.leavesNothing(Past.NONE));
    assertFalse(of("{'currency':'EUR','amount':5.00,'order':12.00}").leavesNothing(Past.NONE));
    assertTrue(first.leavesNothing(past("7.00")));
  }

  @Test
  void nothingIsMeantWhereNobodySaysHowMuch() {
    var said = of("{'currency':'EUR','order':12.00}");
    assertEquals(Optional.empty(), said.meant(Past.NONE));
    assertFalse(said.leavesNothing(Past.NONE));
    assertEquals(Optional.empty(), GivenBack.of(json("{'amount':5.00}")));
  }

  private static Past past(String amount) {
    var earlier = Optional.of(new Amount("EUR", new BigDecimal(amount)));
    var refund = new Past.Other("order.refunded/o/r", "order.refunded", "1", true, earlier);
    return new Past(false, Optional.empty(), List.of(refund), Optional.empty());
  }

  private static GivenBack of(String json) {
    return GivenBack.of(json(json)).orElseThrow();
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text.replace('\'', '"'))).node();
  }
}
