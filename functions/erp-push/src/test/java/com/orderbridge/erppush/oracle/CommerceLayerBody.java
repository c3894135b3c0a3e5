package com.orderbridge.erppush.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.oracle.SoldOrder.Line;
import com.orderbridge.erppush.oracle.SoldOrder.Share;
import com.orderbridge.simulators.http.Json;
import java.math.BigDecimal;
import java.util.List;

/**
 * An order in Commerce Layer's webhooks, as the samples of {@code events/commerce-layer} have it. A
 * discount is a line of its own, with the tax that it takes off; {@code discount_cents} of a line,
 * below 0, is the line's share of it.
 */
public final class CommerceLayerBody {
  private static final String FREIGHT = "shipments";
  private static final String PROMOTION = "percentage_discount_promotions";

  private CommerceLayerBody() {}

  public static String id(SoldOrder order) {
    return order.id().substring(16);
  }

  public static ObjectNode placed(SoldOrder order) {
    return body(order, "placed", "authorized", List.of());
  }

  public static ObjectNode cancelled(SoldOrder order) {
    return body(order, "cancelled", "voided", List.of());
  }

  /** All refunds so far: Commerce Layer tells of an order with those that it has. */
  public static ObjectNode refunded(SoldOrder order, List<GivenBack> refunds) {
    boolean all = GivenBack.sum(refunds) >= order.total();
    return body(order, "placed", all ? "refunded" : "partially_refunded", refunds);
  }

  private static ObjectNode body(
      SoldOrder order, String status, String payment, List<GivenBack> refunds) {
    ObjectNode body = Json.object();
    ObjectNode data = body.putObject("data").put("id", id(order)).put("type", "orders");
    data.putObject("links").put("self", "/api/orders/" + id(order));
    data.set("attributes", attributes(order, status, payment));
    ArrayNode included = body.putArray("included");
    addLines(order, included);
    refunds.forEach(refund -> addRefund(order, refund, included));
    relate(data.putObject("relationships"), included);
    data.putObject("meta").put("mode", "live").put("organization_id", "EnpVOFrKvy");
    return body;
  }

  private static ObjectNode attributes(SoldOrder order, String status, String payment) {
    long goods = order.lines().stream().mapToLong(Line::amount).sum();
    long priced = goods + order.freight() - order.discount();
    ObjectNode attributes = Json.object().put("number", "28030653").put("status", status);
    attributes.put("payment_status", payment).put("guest", true);
    attributes.put("customer_email", ZephyrCartBody.email(order));
    attributes.put("currency_code", order.currency()).put("country_code", "IE");
    attributes.put("tax_included", order.taxIncluded()).put("subtotal_amount_cents", goods);
    attributes.put("shipping_amount_cents", order.freight());
    attributes.put("discount_amount_cents", -order.discount());
    attributes.put("total_tax_amount_cents", order.tax()).put("total_amount_cents", priced);
    attributes.put("total_amount_with_taxes_cents", order.total());
    attributes.put("placed_at", "2026-06-01T10:15:00.783Z");
    attributes.put("updated_at", "2026-06-01T10:15:00.790Z").putObject("metadata");
    return attributes;
  }

  private static void addLines(SoldOrder order, ArrayNode included) {
    List<Share> full = order.sharesBeforeDiscount();
    for (int at = 0; at < order.lines().size(); at++) {
      Line line = order.lines().get(at);
      ObjectNode shown = line(included, "skus", line.sku(), line.quantity(), line.rate());
      shown.put("sku_code", line.sku()).put("unit_amount_cents", line.unitPrice());
      shown.put("discount_cents", -order.shares().get(at).discount());
      amounts(shown, order, line.amount(), full.get(at).tax());
    }
    if (order.hasFreight()) {
      addOther(
          order, included, FREIGHT, order.freightRate(), order.freight(), full.getLast().tax());
    }
    if (order.discount() > 0) {
      long tax = full.stream().mapToLong(Share::tax).sum() - order.tax();
      addOther(order, included, PROMOTION, rate(order), -order.discount(), -tax);
    }
  }

  /** The one rate of all goods, or 0 where there is none. */
  private static BigDecimal rate(SoldOrder order) {
    List<BigDecimal> rates = order.lines().stream().map(Line::rate).distinct().toList();
    return rates.size() == 1 ? rates.getFirst() : BigDecimal.ZERO;
  }

  private static void addOther(
      SoldOrder order, ArrayNode included, String type, BigDecimal rate, long amount, long tax) {
    ObjectNode shown = line(included, type, type, 1, rate);
    shown.putNull("sku_code").put("unit_amount_cents", amount).put("discount_cents", 0);
    amounts(shown, order, amount, tax);
  }

  private static ObjectNode line(
      ArrayNode included, String type, String name, int quantity, BigDecimal percent) {
    ObjectNode line = included.addObject().put("id", "line" + included.size());
    ObjectNode attributes = line.put("type", "line_items").putObject("attributes");
    attributes.put("item_type", type).put("name", name).put("quantity", quantity);
    return attributes.put("tax_rate", percent.movePointLeft(2));
  }

  private static void amounts(ObjectNode line, SoldOrder order, long amount, long tax) {
    line.put("total_amount_cents", amount).put("tax_amount_cents", tax);
    line.put("currency_code", order.currency());
  }

  private static void addRefund(SoldOrder order, GivenBack refund, ArrayNode included) {
    ObjectNode shown = included.addObject().put("id", refund.id().substring(16));
    ObjectNode attributes = shown.put("type", "refunds").putObject("attributes");
    attributes.put("currency_code", order.currency()).put("amount_cents", refund.amount());
    attributes.put("succeeded", true).put("created_at", "2026-06-05T08:00:00.000Z");
  }

  private static void relate(ObjectNode relationships, ArrayNode included) {
    for (var each : included) {
      String type = each.path("type").asText();
      ArrayNode related =
          relationships.has(type)
              ? (ArrayNode) relationships.path(type).path("data")
              : relationships.putObject(type).putArray("data");
      related.addObject().put("type", type).put("id", each.path("id").asText());
    }
  }
}
