package com.orderbridge.erppush.businesscentral.order;

import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets only one order at a time create the customer of an e-mail address, because two first orders
 * of a customer often come together. The locks hold inside one environment. Two environments can
 * still meet between look-up and insert, unless we number new customers ({@code
 * customer.numberPrefix}). Thread-safe.
 */
public final class CustomerLocks {
  private static final int STRIPES = 64;

  private final Lock[] stripes = new Lock[STRIPES];

  public CustomerLocks() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new ReentrantLock();
    }
  }

  <T> T holding(String email, Supplier<T> work) {
    var lock = stripes[Math.floorMod(email.toLowerCase(Locale.ROOT).hashCode(), STRIPES)];
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
