package com.orderbridge.simulators.sapcommerce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.ControlInput;
import com.orderbridge.simulators.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The shop as {@code _state} shows and takes it. A cart brings its user along. */
record ShopState(Shop shop) {
  private static final Set<String> CART =
      Set.of("code", "guid", "user", "site", "expired", "fault");
  private static final Set<String> USER = Set.of("uid", "customerId", "employee");

  ObjectNode show() {
    ObjectNode shown = Json.object();
    ArrayNode sites = shown.putArray("baseSites");
    shop.sites().forEach(site -> sites.addObject().put("uid", site));
    ArrayNode users = shown.putArray("users");
    shop.users().values().forEach(user -> users.add(show(user)));
    ArrayNode carts = shown.putArray("carts");
    shop.carts().forEach(cart -> carts.add(show(cart)));
    return shown;
  }

  /** Everything is read before anything is kept. */
  void add(ObjectNode collections) {
    ControlInput.knowsOnly(collections, "", List.of("baseSites", "users", "carts"));
    List<String> sites = read(collections, "baseSites", (site, at) -> newSite(site, at));
    List<User> users = read(collections, "users", ShopState::user);
    List<Cart> carts = new ArrayList<>();
    read(collections, "carts", (cart, at) -> carts.add(cart(cart, at, sites, carts)));
    shop.sites().addAll(sites);
    users.forEach(user -> shop.users().put(user.uid(), user));
    carts.forEach(cart -> shop.users().computeIfAbsent(cart.user(), ShopState::customer));
    shop.carts().addAll(carts);
  }

  private interface Reader<T> {
    T read(ObjectNode body, String at);
  }

  private static <T> List<T> read(ObjectNode collections, String name, Reader<T> reader) {
    var read = new ArrayList<T>();
    if (collections.has(name)) {
      for (var body : ControlInput.array(collections, name)) {
        String at = name + "[" + read.size() + "]";
        read.add(reader.read(ControlInput.object(body, at), at + "."));
      }
    }
    return read;
  }

  private static String newSite(ObjectNode body, String at) {
    ControlInput.knowsOnly(body, at, Set.of("uid"));
    return ControlInput.text(body, "uid", at);
  }

  private static User user(ObjectNode body, String at) {
    ControlInput.knowsOnly(body, at, USER);
    String uid = ControlInput.text(body, "uid", at);
    String customerId = body.path("customerId").asText(UUID.randomUUID().toString());
    return new User(uid, customerId, body.path("employee").asBoolean());
  }

  private static User customer(String uid) {
    return new User(uid, UUID.randomUUID().toString(), false);
  }

  private Cart cart(ObjectNode body, String at, List<String> newSites, List<Cart> before) {
    ControlInput.knowsOnly(body, at, CART);
    String site = ControlInput.text(body, "site", at);
    if (!shop.sites().contains(site) && !newSites.contains(site)) {
      throw ControlInput.wrong(at + "site", "is no base site: " + site);
    }
    var cart =
        new Cart(
            unused(body, "code", at, shop.freshCode(), before),
            unused(body, "guid", at, UUID.randomUUID().toString(), before),
            body.has("user") ? ControlInput.text(body, "user", at) : User.ANONYMOUS,
            site,
            body.path("expired").asBoolean(),
            body.path("fault").asText(""));
    return cart;
  }

  private String unused(
      ObjectNode body, String field, String at, String otherwise, List<Cart> before) {
    String value = body.has(field) ? ControlInput.text(body, field, at) : otherwise;
    boolean repeated =
        before.stream().anyMatch(cart -> value.equals(cart.code()) || value.equals(cart.guid()));
    if (shop.taken(value) || repeated) {
      throw ControlInput.wrong(at + field, value + " exists already");
    }
    return value;
  }

  private static ObjectNode show(User user) {
    ObjectNode shown = Json.object().put("uid", user.uid()).put("customerId", user.customerId());
    return user.employee() ? shown.put("employee", true) : shown;
  }

  private static ObjectNode show(Cart cart) {
    ObjectNode shown = Json.object().put("code", cart.code()).put("guid", cart.guid());
    shown.put("user", cart.user()).put("site", cart.site());
    if (!cart.fault().isEmpty()) {
      shown.put("fault", cart.fault());
    }
    return cart.expired() ? shown.put("expired", true) : shown;
  }
}
