package com.orderbridge.local;

import com.orderbridge.core.delivery.Deliveries;
import com.orderbridge.core.delivery.InMemoryDeliveries;

class InMemoryDeliveriesTest extends DeliveriesContract {
  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();

  @Override
  protected Deliveries deliveries() {
    return deliveries;
  }
}
