package com.orderbridge.soak;

import com.orderbridge.signing.SignatureScheme;
import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.soak.Plan.Order;

/** The two senders, with bodies that are as small as their mappings bear. */
enum Shop {
  ZEPHYRCART("/webhooks/zephyrcart", "zephyrcart") {
    @Override
    String type(Kind kind) {
      return switch (kind) {
        case PLACED -> "order.created";
        case REFUNDED -> "order.refunded";
        case CANCELLED -> "order.cancelled";
      };
    }

    @Override
    String secret(Kind kind) {
      return "order-bridge/local/source/zephyrcart";
    }

    @Override
    String body(Kind kind, Order order, String refund, boolean live) {
      var more = refund.isEmpty() ? "" : ZEPHYRCART_REFUND.formatted(refund);
      return """
      {"type":"%s","data":{"id":"%s","customer":{"email":"%s@example.com"},
       "line_items":[{"sku":"%s","name":"Mug","quantity":1,"unit_price_cents":1490}],
       "currency":"EUR","shipping_total_cents":0,"livemode":%s,"placed_at":"2026-06-01T10:15:00Z"%s}}
      """
          .formatted(
              type(kind),
              order.id(),
              "customer" + Math.floorMod(order.id().hashCode(), 7),
              order.article(),
              live,
              more);
    }
  },

  COMMERCE_LAYER("/order/notifications", "commerce-layer") {
    @Override
    String type(Kind kind) {
      return switch (kind) {
        case PLACED -> "orders.place";
        case REFUNDED -> "orders.refund";
        case CANCELLED -> "orders.cancel";
      };
    }

    @Override
    String secret(Kind kind) {
      var source = "order-bridge/local/source/commerce-layer";
      return kind == Kind.PLACED ? source : source + "/" + type(kind);
    }

    @Override
    String body(Kind kind, Order order, String refund, boolean live) {
      var more = refund.isEmpty() ? "" : COMMERCE_LAYER_REFUND.formatted(refund);
      return """
      {"data":{"id":"%s","type":"orders","attributes":{"number":"1","status":"placed",
        "customer_email":"jane@example.com","guest":false,"currency_code":"EUR","country_code":"IE",
        "tax_included":false,"total_tax_amount_cents":0,"total_amount_with_taxes_cents":1490,
        "placed_at":"2026-06-01T10:15:00.000Z","updated_at":"2026-06-01T10:15:00.000Z",
        "metadata":{"hybris_cart_id":"%s"}},"meta":{"mode":"%s"}},
       "included":[{"id":"line","type":"line_items","attributes":{"sku_code":"%s","quantity":1,
        "unit_amount_cents":1490,"total_amount_cents":1490,"tax_amount_cents":0,"tax_rate":0,
        "name":"Mug","currency_code":"EUR","item_type":"skus"}}%s]}
      """
          .formatted(order.id(), order.cart(), live ? "live" : "test", order.article(), more);
    }
  };

  /** What happened to an order. */
  enum Kind {
    PLACED,
    REFUNDED,
    CANCELLED
  }

  private static final String ZEPHYRCART_REFUND =
      ",\"refund\":{\"id\":\"%s\",\"amount_cents\":100}";
  private static final String COMMERCE_LAYER_REFUND =
      ",{\"id\":\"%s\",\"type\":\"refunds\",\"attributes\":{\"amount_cents\":100,"
          + "\"currency_code\":\"EUR\",\"succeeded\":true,\"created_at\":\"2026-06-05T08:00:00Z\"}}";

  private final String path;
  private final String scheme;

  Shop(String path, String scheme) {
    this.path = path;
    this.scheme = scheme;
  }

  /** Where it sends to. */
  String path() {
    return path;
  }

  SignatureScheme scheme() {
    return SignatureSchemes.named(scheme).orElseThrow();
  }

  /** In its own words. */
  abstract String type(Kind kind);

  /** The name of the secret that it signs with. */
  abstract String secret(Kind kind);

  /**
   * What it sends.
   *
   * @param refund empty unless that is what happened
   */
  abstract String body(Kind kind, Order order, String refund, boolean live);

  /** What the receiver answers with. */
  String eventId(Kind kind, Order order, String refund) {
    return type(kind) + "/" + order.id() + (refund.isEmpty() ? "" : "/" + refund);
  }
}
