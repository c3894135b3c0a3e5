package com.orderbridge.adapters.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeapTest {
  private static final long MB = 1024 * 1024;

  @Test
  void isTidiedOnceAQuarterIsInUse() {
    assertEquals(0, collections(54 * MB, 217 * MB));
    assertEquals(1, collections(55 * MB, 217 * MB));
    assertEquals(0, collections(55 * MB, 435 * MB));
  }

  @Test
  void ofTheProcessIsBounded() {
    var heap = Heap.real();
    assertTrue(heap.used() > 0, "something is in use");
    assertTrue(heap.used() <= heap.most(), "and not more than may be");
  }

  private static int collections(long used, long most) {
    var collections = new AtomicInteger();
    new Heap() {
      @Override
      public long used() {
        return used;
      }

      @Override
      public long most() {
        return most;
      }

      @Override
      public void collect() {
        collections.incrementAndGet();
      }
    }.tidy();
    return collections.get();
  }
}
