package com.orderbridge.delivery.breaker;

class InMemoryBreakerTest extends BreakerContract {
  private final InMemoryBreaker item = new InMemoryBreaker();

  @Override
  protected BreakerStore item() {
    return item;
  }
}
