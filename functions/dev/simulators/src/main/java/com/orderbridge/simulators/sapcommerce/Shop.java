package com.orderbridge.simulators.sapcommerce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Base sites, users and carts; the cart that was changed last stands last. */
final class Shop {
  private final Set<String> sites = new LinkedHashSet<>();
  private final Map<String, User> users = new LinkedHashMap<>();
  private final List<Cart> carts = new ArrayList<>();
  private int lastCode = 20_000;

  Set<String> sites() {
    return sites;
  }

  Map<String, User> users() {
    return users;
  }

  List<Cart> carts() {
    return carts;
  }

  Optional<User> user(String id, boolean ignoringCase) {
    return users.values().stream()
        .filter(user -> ignoringCase ? user.uid().equalsIgnoreCase(id) : user.uid().equals(id))
        .findFirst()
        .or(() -> byCustomerId(id));
  }

  User owner(Cart cart) {
    User owner = users.get(cart.user());
    if (owner == null) {
      throw new IllegalStateException("a cart without its user: " + cart);
    }
    return owner;
  }

  String freshCode() {
    String code;
    do {
      lastCode++;
      code = "%08d".formatted(lastCode);
    } while (taken(code));
    return code;
  }

  /** What the platform does with an expired cart when it is loaded: another takes its place. */
  Cart replace(Cart expired) {
    carts.remove(expired);
    String guid = UUID.randomUUID().toString();
    var fresh = new Cart(freshCode(), guid, expired.user(), expired.site(), false, "");
    carts.add(fresh);
    return fresh;
  }

  boolean taken(String codeOrGuid) {
    return carts.stream()
        .anyMatch(cart -> cart.code().equals(codeOrGuid) || cart.guid().equals(codeOrGuid));
  }

  private Optional<User> byCustomerId(String id) {
    return users.values().stream()
        .filter(user -> !user.customerId().isEmpty() && user.customerId().equals(id))
        .findFirst();
  }
}
