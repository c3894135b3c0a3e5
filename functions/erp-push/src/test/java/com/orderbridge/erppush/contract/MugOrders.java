package com.orderbridge.erppush.contract;

import com.orderbridge.aws.contract.Systems;
import com.orderbridge.core.event.Event;
import java.util.Optional;

/**
 * Orders of two mugs, 40.36 EUR in all, and what becomes of them, as ZephyrCart tells it.
 *
 * @param sku under which the ERP has the mug
 */
record MugOrders(String sku) {
  Event created(String order) {
    return event("order.created", order, Event.idOf("order.created", order), "");
  }

  Event refunded(String order, String refund, int cents) {
    var more = ",\"refund\":{\"id\":\"%s\",\"amount_cents\":%d}".formatted(refund, cents);
    return event("order.refunded", order, Event.idOf("order.refunded", order, refund), more);
  }

  Event cancelled(String order) {
    return event("order.cancelled", order, Event.idOf("order.cancelled", order), "");
  }

  private Event event(String type, String order, String id, String more) {
    var data =
        """
        {"type":"%s","data":{"id":"%s","currency":"EUR","customer":{"email":"ann@example.com"},
         "line_items":[{"sku":"%s","quantity":2,"unit_price_cents":1490}],"shipping_total_cents":490,
         "tax_total_cents":566,"total_cents":4036%s}}
        """
            .formatted(type, order, sku, more);
    return new Event(id, "zephyrcart", type, order, Optional.empty(), Systems.json(data));
  }
}
