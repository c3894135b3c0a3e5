package com.orderbridge.erppush.story;

import com.orderbridge.core.event.Event;
import com.orderbridge.erppush.businesscentral.BusinessCentralFixture;
import java.util.Optional;

/** Orders of Commerce Layer, in EUR, prices with tax, as its webhook tells of them. */
public final class CommerceLayerOrders {
  private CommerceLayerOrders() {}

  /** A line with its amounts in cents, tax included. */
  public static String line(
      String type, String sku, int quantity, int total, int tax, String rate) {
    return """
    {"id":"%s%d","type":"line_items","attributes":{"item_type":"%s","sku_code":%s,"quantity":%d,
     "name":"%s","total_amount_cents":%d,"tax_amount_cents":%d,"tax_rate":%s}}\
    """
        .formatted(
            type,
            total,
            type,
            sku.isEmpty() ? "null" : "\"" + sku + "\"",
            quantity,
            type,
            total,
            tax,
            rate);
  }

  public static Event place(String id, int tax, int total, String... lines) {
    return event("orders.place", "placed", id, tax, total, String.join(",", lines));
  }

  public static Event cancel(String id, int total) {
    return event("orders.cancel", "cancelled", id, 0, total, "");
  }

  private static Event event(
      String type, String status, String id, int tax, int total, String included) {
    var order =
        """
        {"data":{"id":"%s","type":"orders","attributes":{"status":"%s","customer_email":"ann@example.com",
         "currency_code":"EUR","tax_included":true,"placed_at":"2026-06-01T10:15:00.783Z",
         "total_tax_amount_cents":%d,"total_amount_with_taxes_cents":%d}},"included":[%s]}
        """
            .formatted(id, status, tax, total, included);
    return new Event(
        Event.idOf(type, id),
        "commerce-layer",
        type,
        id,
        Optional.empty(),
        BusinessCentralFixture.json(order));
  }
}
