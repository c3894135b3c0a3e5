package com.orderbridge.soak;

import com.orderbridge.soak.Plan.Order;
import java.util.List;
import java.util.ServiceLoader;

/**
 * What a soak knows of one simulated system: how it is made ready, what a person mends in it, and
 * how it must look in the end. Each registers itself; it is asked by the simulator's own control
 * API.
 */
public abstract class SoakedSystem {
  private final String name;

  SoakedSystem(String name) {
    this.name = name;
  }

  /** All that are registered, in their order. */
  static List<SoakedSystem> all() {
    return ServiceLoader.load(SoakedSystem.class, SoakedSystem.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** That of its simulator. */
  final String name() {
    return name;
  }

  /** Before the functions start. */
  void ready(World world) {}

  /** Before the first event. */
  void begin(World world, List<Order> planned) {}

  /** A person adds an article that orders have asked for in vain. */
  void addArticle(World world, String number) {}

  /** What is wrong in it when all is quiet. */
  abstract List<String> violations(World world, Ledger ledger, List<Order> planned);
}
