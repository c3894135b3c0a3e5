package com.orderbridge.benchmarks.stage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Orders of ZephyrCart, made of its samples. */
public record ShopOrder(Path repository) {

  /**
   * A new order of a customer: its line, some times, with the tax that the simulated ERPs reckon.
   * One that differed would be told to people, which is not what an order costs.
   */
  public ObjectNode created(String email, int lines) throws IOException {
    var order = sample("order.created");
    var data = (ObjectNode) order.path("data");
    data.put("id", "order_" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
    ((ObjectNode) data.path("customer")).put("email", email);
    data.put("customer_id", "cust_" + email.replaceAll("[^a-z0-9]", ""));
    var items = (ArrayNode) data.path("line_items");
    var item = items.get(0).deepCopy();
    for (int i = 1; i < lines; i++) {
      items.add(item.deepCopy());
    }
    var subtotal = 2980 * lines;
    var net = subtotal + data.path("shipping_total_cents").asInt();
    var tax = Math.round(net * 0.2F);
    data.put("subtotal_cents", subtotal).put("tax_total_cents", tax).put("total_cents", net + tax);
    return order;
  }

  /** The body of a sample as the shop sends it. */
  public ObjectNode sample(String type) throws IOException {
    var file = repository.resolve("events/zephyrcart/" + type + ".json");
    return (ObjectNode) ((Parsed.Tree) Json.read(Files.readAllBytes(file))).node();
  }
}
