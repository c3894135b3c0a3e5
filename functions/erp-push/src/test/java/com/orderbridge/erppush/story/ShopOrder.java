package com.orderbridge.erppush.story;

import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order of ZephyrCart, and what becomes of it. Amounts are in minor units, as the sender has
 * them.
 *
 * @param lines as JSON
 */
public record ShopOrder(
    String id,
    String currency,
    List<String> lines,
    long discount,
    long shipping,
    long tax,
    long total) {

  public static ShopOrder of(String currency) {
    return new ShopOrder("order_1", currency, List.of(), 0, 0, 0, 0);
  }

  public ShopOrder named(String other) {
    return new ShopOrder(other, currency, lines, discount, shipping, tax, total);
  }

  public ShopOrder line(String sku, int quantity, long unitPrice) {
    var more = new ArrayList<>(lines);
    more.add(
        "{\"sku\":\"%s\",\"name\":\"Thing\",\"quantity\":%d,\"unit_price_cents\":%d}"
            .formatted(sku, quantity, unitPrice));
    return new ShopOrder(id, currency, more, discount, shipping, tax, total);
  }

  public ShopOrder discount(long off) {
    return new ShopOrder(id, currency, lines, off, shipping, tax, total);
  }

  public ShopOrder shipping(long freight) {
    return new ShopOrder(id, currency, lines, discount, freight, tax, total);
  }

  public ShopOrder paid(long ofTax, long inAll) {
    return new ShopOrder(id, currency, lines, discount, shipping, ofTax, inAll);
  }

  public Event created() {
    return event("order.created", "", "");
  }

  public Event created(String status) {
    return event("order.created", "", ",\"status\":\"" + status + "\"");
  }

  public Event cancelled() {
    return event("order.cancelled", "", ",\"status\":\"cancelled\"");
  }

  /** A refund of an amount, which names no articles. */
  public Event refunded(String refund, long amount) {
    return refunded(refund, amount, "[]");
  }

  public Event refunded(String refund, long amount, String sku, int quantity) {
    return refunded(refund, amount, "[{\"sku\":\"%s\",\"quantity\":%d}]".formatted(sku, quantity));
  }

  private Event refunded(String refund, long amount, String articles) {
    return event(
        "order.refunded",
        "/" + refund,
        ",\"status\":\"partially_refunded\",\"refund\":{\"id\":\"%s\",\"amount_cents\":%d,\"line_items\":%s}"
            .formatted(refund, amount, articles));
  }

  /** A refund of which only the order's status tells how much it is. */
  public Event refundedWholly(String refund) {
    return event(
        "order.refunded",
        "/" + refund,
        ",\"status\":\"refunded\",\"refund\":{\"id\":\"%s\"}".formatted(refund));
  }

  /** One of several refunds of one body. */
  public Event refundedAsListed(String refund, String refunds) {
    return event("order.refunded", "/" + refund, ",\"status\":\"refunded\",\"refunds\":" + refunds);
  }

  public Event event(String type, String which, String more) {
    var body =
        """
        {"type":"%s","data":{"id":"%s","currency":"%s","customer":{"email":"ann@example.com","name":"Ann"},
         "line_items":[%s],"discount_total_cents":%d,"shipping_total_cents":%d,"tax_total_cents":%d,
         "total_cents":%d,"placed_at":"2026-06-01T10:15:00Z"%s}}
        """
            .formatted(
                type, id, currency, String.join(",", lines), discount, shipping, tax, total, more);
    var time = Optional.of(Instant.parse("2026-06-01T10:15:00Z"));
    var tree = ((Parsed.Tree) Json.read(body)).node();
    return new Event(Event.idOf(type, id) + which, "zephyrcart", type, id, time, tree);
  }
}
