package com.orderbridge.erppush.contract;

import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.contract.Site;
import java.util.List;

/** An ERP, which hears of refunds and cancellations as well. */
interface ErpSite extends Site {
  Event refund(String order, String refund, int cents);

  Event cancellation(String order);

  /** What stands in its books for the order, by references and states and without numbers. */
  String books(String order);

  /**
   * What of a cancelled order would still be shipped, or be taken by somebody for a credit that is
   * right.
   */
  default List<String> undone(String order) {
    return List.of();
  }
}
