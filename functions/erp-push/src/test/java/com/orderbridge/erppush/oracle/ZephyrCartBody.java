package com.orderbridge.erppush.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.oracle.SoldOrder.Line;
import com.orderbridge.simulators.http.Json;
import java.util.List;
import java.util.Locale;

/** An order in ZephyrCart's events, as the samples of {@code events/zephyrcart} have it. */
public final class ZephyrCartBody {
  private ZephyrCartBody() {}

  public static String id(SoldOrder order) {
    return "order_" + order.id();
  }

  public static ObjectNode created(SoldOrder order) {
    return event("order.created", data(order, "paid"));
  }

  public static ObjectNode cancelled(SoldOrder order) {
    return event("order.cancelled", data(order, "cancelled"));
  }

  /** One refund, of an order of which others, told before, may have given something back too. */
  public static ObjectNode refunded(SoldOrder order, GivenBack refund, GivenBack... before) {
    long given = refund.amount() + GivenBack.sum(List.of(before));
    String status = given < order.total() ? "partially_refunded" : "refunded";
    ObjectNode data = data(order, status);
    data.set("refund", refund(order, refund));
    return event("order.refunded", data);
  }

  private static ObjectNode event(String type, ObjectNode data) {
    return Json.object().put("type", type).set("data", data);
  }

  private static ObjectNode data(SoldOrder order, String status) {
    if (order.taxIncluded()) {
      throw new IllegalArgumentException("ZephyrCart's prices are net");
    }
    ObjectNode data = Json.object().put("id", id(order)).put("cart_id", "cart_" + order.id());
    data.putObject("customer").put("email", email(order)).put("name", "Linnea Ek");
    data.set("line_items", lines(order.lines()));
    data.put("currency", order.currency());
    data.put("subtotal_cents", order.lines().stream().mapToLong(Line::amount).sum());
    if (order.discount() > 0) {
      data.put("discount_total_cents", order.discount());
    }
    data.put("tax_total_cents", order.tax()).put("shipping_total_cents", order.freight());
    data.put("total_cents", order.total()).put("tax_calculation_source", "zephyr");
    return data.put("status", status)
        .put("livemode", true)
        .put("placed_at", "2026-06-01T10:15:00Z");
  }

  private static ObjectNode refund(SoldOrder order, GivenBack refund) {
    ObjectNode shown = Json.object().put("id", "re_" + refund.id());
    if (refund.amountSaid()) {
      shown.put("amount_cents", refund.amount());
    }
    if (!refund.lines().isEmpty()) {
      shown.set("line_items", lines(refund.lines()));
    }
    shown.put("currency", order.currency()).put("reason", "requested_by_customer");
    return shown.put("created_at", "2026-06-03T09:00:00Z");
  }

  private static ArrayNode lines(List<Line> lines) {
    ArrayNode shown = Json.array();
    for (Line line : lines) {
      ObjectNode item = shown.addObject().put("sku", line.sku()).put("name", line.sku());
      item.put("quantity", line.quantity()).put("unit_price_cents", line.unitPrice());
    }
    return shown;
  }

  static String email(SoldOrder order) {
    return "u" + order.id().substring(17).toLowerCase(Locale.ROOT) + "@example.com";
  }
}
