package com.orderbridge.erppush.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.erppush.businesscentral.BusinessCentralBackOffice;
import com.orderbridge.erppush.businesscentral.BusinessCentralFixture;
import com.orderbridge.erppush.oracle.RandomOrders;
import com.orderbridge.erppush.sapbusinessone.SapBusinessOneBackOffice;
import com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture;
import com.orderbridge.erppush.story.RandomStories.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Of random orders of both senders in both ERPs: what the ERP holds in the end is what the customer
 * paid, less what was given back, or it says that a person must look. Other orders, and more of
 * them: {@code -Dstories.seed=… -Dstories.orders=…}.
 */
final class RandomStoriesTest {
  private static final long SEED = Long.getLong("stories.seed", 20261130);
  private static final int ORDERS = Integer.getInteger("stories.orders", 50);
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

  /** ZephyrCart names no rates: its orders have those of the ERP's articles. */
  private static final Map<String, BigDecimal> IN_BUSINESS_CENTRAL =
      Map.of(
          "MUG-12OZ",
          TWENTY,
          "BOOK-01",
          BigDecimal.ZERO,
          "TEE-M-BLK",
          TWENTY,
          RandomOrders.FREIGHT,
          TWENTY);

  private static final Map<String, BigDecimal> IN_BUSINESS_ONE =
      Map.of(
          "MUG-12OZ",
          TWENTY,
          "BOOK-01",
          BigDecimal.TEN,
          "TEE-M-BLK",
          TWENTY,
          RandomOrders.FREIGHT,
          TWENTY);

  @Test
  void zephyrCartsOrdersInBusinessCentral() throws IOException {
    try (var bench = new BusinessCentralFixture()) {
      var erp = new BusinessCentralBackOffice(bench);
      judge(new RandomStories(SEED, IN_BUSINESS_CENTRAL, erp).ofZephyrCart(ORDERS));
    }
  }

  @Test
  void commerceLayersOrdersInBusinessCentral() throws IOException {
    try (var bench = new BusinessCentralFixture()) {
      judge(new RandomStories(SEED, new BusinessCentralBackOffice(bench)).ofCommerceLayer(ORDERS));
    }
  }

  @Test
  void zephyrCartsOrdersInBusinessOne() {
    try (var bench = new SapBusinessOneFixture()) {
      var erp = new SapBusinessOneBackOffice(bench);
      judge(new RandomStories(SEED, IN_BUSINESS_ONE, erp).ofZephyrCart(ORDERS));
    }
  }

  @Test
  void commerceLayersOrdersInBusinessOne() {
    try (var bench = new SapBusinessOneFixture()) {
      judge(new RandomStories(SEED, new SapBusinessOneBackOffice(bench)).ofCommerceLayer(ORDERS));
    }
  }

  private static void judge(List<Row> rows) {
    var table = String.join("\n", rows.stream().map(Row::toString).toList());
    var silent = rows.stream().filter(it -> !it.same() && it.flagged().isEmpty()).toList();
    assertEquals(List.of(), silent, () -> "differ and say nothing:\n" + table);
    var same = rows.stream().filter(it -> it.same() && it.flagged().isEmpty()).count();
    assertTrue(same * 3 > rows.size() * 2L, same + " of " + rows.size() + " agree:\n" + table);
  }
}
