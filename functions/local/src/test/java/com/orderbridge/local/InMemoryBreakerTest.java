package com.orderbridge.local;

import com.orderbridge.adapters.delivery.BreakerStore;
import com.orderbridge.adapters.delivery.InMemoryBreaker;

class InMemoryBreakerTest extends BreakerContract {
  private final InMemoryBreaker item = new InMemoryBreaker();

  @Override
  protected BreakerStore item() {
    return item;
  }
}
