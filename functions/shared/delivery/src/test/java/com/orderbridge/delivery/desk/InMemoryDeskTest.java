package com.orderbridge.delivery.desk;

import com.orderbridge.delivery.story.Deliveries;
import com.orderbridge.delivery.story.InMemoryDeliveries;

class InMemoryDeskTest extends DeskContract {
  private final InMemoryDeliveries table = new InMemoryDeliveries();

  @Override
  protected Deliveries deliveries() {
    return table;
  }

  @Override
  protected Desk desk() {
    return table;
  }
}
