package com.orderbridge.erppush.businesscentral.order;

import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one order at a time create the customer of an e-mail address: two first orders of a customer
 * often come together. It holds within one environment; two environments can still meet in the
 * moment between look-up and insert, unless new customers are numbered by us ({@code
 * customer.numberPrefix}).
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
