package com.orderbridge.simulators.sapcommerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import java.util.List;
import java.util.regex.Pattern;

/** A cart as {@code fields} asks to see it: a level, or names such as {@code code,user(uid)}. */
record CartView(Cart cart, User user) {
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern COMMA = Pattern.compile(",");

  ObjectNode show(String fields) {
    ObjectNode full = full();
    return switch (fields) {
      case "FULL" -> full;
      case "BASIC", "DEFAULT", "" -> full.without(List.of("user"));
      default -> full.retain(names(fields));
    };
  }

  private ObjectNode full() {
    ObjectNode shown = Json.object().put("type", "cartWsDTO");
    shown.put("code", cart.code()).put("guid", cart.guid());
    shown.put("site", cart.site()).put("totalItems", 0).put("totalUnitCount", 0);
    shown.putObject("user").put("uid", user.uid()).put("name", user.uid());
    return shown;
  }

  private static List<String> names(String fields) {
    return COMMA.splitAsStream(BRACKETS.matcher(fields).replaceAll("")).map(String::strip).toList();
  }
}
