package com.orderbridge.delivery.story;

class InMemoryDeliveriesTest extends DeliveriesContract {
  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();

  @Override
  protected Deliveries deliveries() {
    return deliveries;
  }
}
