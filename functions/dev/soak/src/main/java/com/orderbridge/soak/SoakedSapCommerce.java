package com.orderbridge.soak;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import com.orderbridge.soak.Plan.Order;
import com.orderbridge.soak.Shop.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** SAP Commerce: the cart of an order that was placed is gone, the others are there. */
public final class SoakedSapCommerce extends SoakedSystem {
  /** Of the local stage. */
  private static final String TARGET = "hybris-cart-delete";

  public SoakedSapCommerce() {
    super("sap-commerce");
  }

  /** The carts that customers left when they ordered. */
  @Override
  void begin(World world, List<Order> planned) {
    var state = JsonNodeFactory.instance.objectNode();
    var carts = state.putArray("carts");
    planned.stream()
        .filter(it -> it.shop() == Shop.COMMERCE_LAYER)
        .forEach(
            it ->
                carts
                    .addObject()
                    .put("code", it.cart())
                    .put("user", "jane@example.com")
                    .put("site", "electronics"));
    world.add(name(), Json.write(state));
  }

  @Override
  List<String> violations(World world, Ledger ledger, List<Order> planned) {
    var waiting = world.waiting(TARGET);
    var left = leftCarts(world);
    return planned.stream()
        .filter(it -> it.shop() == Shop.COMMERCE_LAYER)
        .filter(it -> left.contains(it.cart()) == isDeleted(it, ledger, waiting))
        .map(it -> TARGET + ": " + it.cart() + " is not as its order says")
        .toList();
  }

  private static boolean isDeleted(Order order, Ledger ledger, Set<String> waiting) {
    var event = order.shop().eventId(Kind.PLACED, order, "");
    return ledger.accepted(event) && !waiting.contains(event);
  }

  private Set<String> leftCarts(World world) {
    return world
        .state(name())
        .path("carts")
        .valueStream()
        .map(it -> it.path("code").asText())
        .collect(Collectors.toUnmodifiableSet());
  }
}
