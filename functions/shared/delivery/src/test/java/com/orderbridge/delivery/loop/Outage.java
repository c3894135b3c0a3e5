package com.orderbridge.delivery.loop;

import com.orderbridge.delivery.Outcome.Unavailable;

/** A target that is not available. */
record Outage(LoopFixture bench) {
  /** Lets enough orders find it unavailable for the breaker to open. */
  void opens() {
    meets("o1");
    meets("o2");
    meets("o3");
  }

  void meets(String order) {
    bench.next.add(new Unavailable("HTTP_503", "x"));
    bench.receives(bench.created("m" + order, order, 1));
  }
}
