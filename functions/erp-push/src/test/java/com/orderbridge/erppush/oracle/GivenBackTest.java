package com.orderbridge.erppush.oracle;

import static com.orderbridge.erppush.oracle.SoldOrderTest.line;
import static com.orderbridge.erppush.oracle.SoldOrderTest.net;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GivenBackTest {
  private static final SoldOrder DISCOUNTED =
      net(false, List.of(line("MUG-12OZ", 2, 4800, 20)), 0, 0, 1920);
  private static final SoldOrder SHIPPED =
      net(false, List.of(line("MUG-12OZ", 2, 1490, 20)), 490, 20, 0);

  /** (9600 - 1920) x 1.2 = 9216, and half of it. */
  @Test
  void oneOfTwoDiscountedPiecesIs4608() {
    GivenBack one = GivenBack.pieces("R", DISCOUNTED, 0, 1);
    assertEquals(4608, one.amount());
    assertEquals(1, one.lines().getFirst().quantity());
    assertEquals(4800, one.lines().getFirst().unitPrice());
  }

  /** 1490 x 1.2 = 1788 and 490 x 1.2 = 588. */
  @Test
  void onePieceAndTheFreightAre2376() {
    assertEquals(2376, GivenBack.pieces("R", SHIPPED, 0, 1).withFreight(SHIPPED).amount());
    assertEquals(588, GivenBack.freight("R", SHIPPED).amount());
    assertEquals(0, GivenBack.freight("R", DISCOUNTED).amount());
  }

  @Test
  void allIsWhatWasPaid() {
    assertEquals(4164, GivenBack.all("R", SHIPPED).amount());
    assertEquals(9216, GivenBack.pieces("R", DISCOUNTED, 0, 2).amount());
  }

  @Test
  void morePiecesThanWereSoldAreNotGivenBack() {
    assertThrows(IllegalArgumentException.class, () -> GivenBack.pieces("R", DISCOUNTED, 0, 3));
  }
}
