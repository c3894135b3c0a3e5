package com.orderbridge.erppush.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.mapping.Expression;
import com.orderbridge.core.mapping.MappingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mapping that a stage is shipped with, with orders that are large, odd or from elsewhere.
 */
class ShippedMappingsTest {
  private static final Path REPOSITORY = Path.of(System.getProperty("repository.root"));
  private static final Path CONFIG = REPOSITORY.resolve("infra-cdk/config");
  private static final int MANY = 2000;

  static List<Path> all() throws IOException {
    try (var files = Files.walk(CONFIG)) {
      return files.filter(it -> it.toString().endsWith(".jsonata")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void mapsTwoThousandLines(Path mapping) throws IOException {
    var name = mapping.getFileName().toString();
    var body = body(name);
    var lines = name.startsWith("zephyrcart") ? zephyrCartLines(body) : commerceLayerLines(body);
    var one = lines.get(0).deepCopy();
    while (lines.size() < MANY + 5) { // a few are freight
      lines.add(one.deepCopy());
    }
    var mapped = map(mapping, body, Customs.NONE);
    var made = lines(mapped).size();
    assertTrue(name.contains(".refund") || made >= MANY, name + " " + made);
  }

  private static ArrayNode zephyrCartLines(JsonNode body) {
    return (ArrayNode) body.at("/data/line_items");
  }

  private static ArrayNode commerceLayerLines(JsonNode body) {
    return (ArrayNode) body.path("included");
  }

  static List<Path> orders() throws IOException {
    return all().stream().filter(it -> it.toString().matches(".*(created|place)\\..*")).toList();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void numbersThatAreSentAsTextAreReadExactly(Path mapping) throws IOException {
    var body = body(mapping.getFileName().toString());
    var wanted = map(mapping, body, Customs.NONE);
    assertEquals(wanted, map(mapping, quoted(body), Customs.NONE));
  }

  private static JsonNode quoted(JsonNode value) {
    if (value instanceof ObjectNode object) {
      object.properties().forEach(it -> it.setValue(quoted(it.getValue())));
    } else if (value instanceof ArrayNode array) {
      for (var i = 0; i < array.size(); i++) {
        array.set(i, quoted(array.get(i)));
      }
    }
    return value.isNumber() ? TextNode.valueOf(value.asText()) : value;
  }

  @ParameterizedTest
  @MethodSource("orders")
  void anAmountThatIsNoneIsNamed(Path mapping) throws IOException {
    var body = body(mapping.getFileName().toString());
    var line = (ObjectNode) body.findParent("quantity");
    line.put("quantity", "two");
    var thrown = assertThrows(MappingException.class, () -> map(mapping, body, Customs.NONE));
    var message = String.valueOf(thrown.getMessage());
    assertTrue(message.contains("quantity of "), message);
    assertFalse(message.contains("two"), message);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void theDayIsThatOfTheCompany(Path mapping) throws IOException {
    var body = body(mapping.getFileName().toString());
    ((ObjectNode) body.findParent("placed_at")).put("placed_at", "2026-06-01T23:30:00Z");
    var dublin = new Customs(ZoneId.of("Europe/Dublin"), Map.of(), Optional.empty());
    var order = map(mapping, body, dublin).path("order");
    assertEquals("2026-06-02", order.path("orderDate").asText(order.path("DocDate").asText()));
  }

  static Stream<Path> businessOnesOrders() throws IOException {
    return orders().stream().filter(it -> it.toString().contains("sap-business-one"));
  }

  @ParameterizedTest
  @MethodSource("businessOnesOrders")
  void anOldOrderIsPostedToday(Path mapping) throws IOException {
    var body = body(mapping.getFileName().toString());
    for (var days : List.of(5, 6)) {
      var customs = new Customs(ZoneId.of("UTC"), Map.of(), Optional.of(days));
      var variables = customs.variables(Instant.parse("2026-06-07T12:00:00Z"));
      var order = evaluate(mapping, body, variables).path("order");
      var day = days == 5 ? "2026-06-07" : "2026-06-01";
      assertEquals(day, order.path("DocDate").textValue());
      assertEquals(day, order.path("DocDueDate").textValue());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "business-central, shipToCountry, country",
    "sap-business-one, AddressExtension/ShipToCountry, AddressExtension/BillToCountry"
  })
  void countriesAreNamedAsTheCompanyNamesThem(String erp, String shipTo, String buyer)
      throws IOException {
    var mapping = CONFIG.resolve("mappings/commerce-layer.orders.place." + erp + ".jsonata");
    var sample =
        CONFIG.resolve(
            "mappings/tests/commerce-layer.orders.place.%s.tax-included/event.json".formatted(erp));
    var body = withBilling(((Parsed.Tree) Json.read(Files.readString(sample))).node(), "GR");
    var greece = new Customs(ZoneId.of("UTC"), Map.of("GR", "EL"), Optional.empty());
    var mapped = map(mapping, body, greece);
    assertEquals("EL", mapped.at("/order/" + shipTo).asText());
    var at = erp.equals("business-central") ? "/customer/" : "/order/";
    assertEquals("EL", mapped.at(at + buyer).asText());
    assertEquals("GR", map(mapping, body, Customs.NONE).at("/order/" + shipTo).asText());
  }

  private static JsonNode withBilling(JsonNode body, String country) {
    for (var each : body.path("included")) {
      if (each.path("type").asText().equals("addresses")) {
        ((ObjectNode) each.path("attributes")).put("country_code", country);
      }
    }
    var relationships = (ObjectNode) body.at("/data/relationships");
    relationships.set("billing_address", relationships.path("shipping_address"));
    return body;
  }

  private static JsonNode lines(JsonNode mapped) {
    var nothing = JsonNodeFactory.instance.arrayNode();
    return Stream.of("salesOrderLines", "salesCreditMemoLines", "DocumentLines")
        .map(mapped::findValue)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(nothing);
  }

  private static JsonNode map(Path mapping, JsonNode body, Customs customs) throws IOException {
    return evaluate(mapping, body, customs.variables(Instant.EPOCH));
  }

  private static JsonNode evaluate(Path mapping, JsonNode body, Map<String, JsonNode> variables)
      throws IOException {
    return Expression.compile(mapping.getFileName().toString(), Files.readString(mapping))
        .evaluate(body, variables);
  }

  /** The sender's sample of that type. */
  private static JsonNode body(String mapping) throws IOException {
    var parts = mapping.split("\\.", 4);
    var sample = parts[0] + "/" + parts[1] + "." + parts[2] + ".json";
    var text = Files.readString(REPOSITORY.resolve("events").resolve(sample));
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
