package com.orderbridge.erppush.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.delivery.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** An ERP as its back office sees it. */
public interface BackOffice {
  /** From here on a new story runs. */
  void begin();

  Outcome deliver(Event event);

  void invoice();

  Held end();

  /**
   * What the ERP holds of a story's order.
   *
   * @param amount what the order comes to, less what was given back for it: in posted documents,
   *     and in drafts that say nothing against being posted as they are
   * @param asks whether there is a draft that says that its amount is not right
   */
  record Held(BigDecimal amount, boolean asks) {
    /**
     * What the documents come to.
     *
     * @param credits posted ones and drafts
     * @param total by the second calculation
     */
    public static Held of(
        Stream<JsonNode> sold, List<JsonNode> credits, Function<JsonNode, BigDecimal> total) {
      var back = credits.stream().filter(it -> !asks(it) && !isVoid(it)).map(total);
      var amount = sold.map(total).reduce(BigDecimal.ZERO, BigDecimal::add);
      return new Held(
          back.reduce(amount, BigDecimal::subtract), credits.stream().anyMatch(Held::asks));
    }

    private static boolean asks(JsonNode credit) {
      return Json.write(credit).contains("\"CHECK AMOUNT");
    }

    private static boolean isVoid(JsonNode credit) {
      return Json.write(credit).contains("nothing needs to be credited");
    }
  }
}
