package com.orderbridge.core.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.orderbridge.core.json.UnreadNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts trees to the maps and lists that JSONata works on, and back. */
final class PlainValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PlainValues() {}

  static @Nullable Object from(JsonNode tree) {
    return from(tree, "a value");
  }

  /**
   * Converts a tree.
   *
   * @param field the name of the nearest field above, for errors
   */
  private static @Nullable Object from(JsonNode tree, String field) {
    return switch (tree.getNodeType()) {
      case OBJECT -> map(tree);
      case ARRAY -> list(tree, field);
      case STRING -> tree.textValue();
      case BOOLEAN -> tree.booleanValue();
      case NUMBER -> tree.numberValue();
      case POJO -> UnreadNumber.of(tree).map(_ -> new UnreadValue(field)).orElse(null);
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> map(JsonNode tree) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var field : tree.properties()) {
      map.put(field.getKey(), from(field.getValue(), field.getKey()));
    }
    return map;
  }

  private static List<@Nullable Object> list(JsonNode tree, String field) {
    var list = new ArrayList<@Nullable Object>(tree.size());
    for (var element : tree) {
      list.add(from(element, field));
    }
    return list;
  }

  static JsonNode toTree(@Nullable Object value) {
    return switch (value) {
      case null -> NullNode.instance;
      case Map<?, ?> map -> object(map);
      case List<?> list -> array(list);
      case String text -> NODES.textNode(text);
      case Boolean flag -> NODES.booleanNode(flag);
      case BigDecimal exact -> NODES.numberNode(exact);
      case BigInteger whole -> NODES.numberNode(whole);
      case Number number -> number(number);
      default ->
          throw new IllegalArgumentException(
              "an expression gave a " + value.getClass().getSimpleName() + ", which is not JSON");
    };
  }

  private static JsonNode number(Number number) {
    return number instanceof Double || number instanceof Float
        ? NODES.numberNode(BigDecimal.valueOf(number.doubleValue()))
        : NODES.numberNode(number.longValue());
  }

  private static JsonNode object(Map<?, ?> map) {
    var object = NODES.objectNode();
    map.forEach((key, value) -> object.set(String.valueOf(key), toTree(value)));
    return object;
  }

  private static JsonNode array(List<?> list) {
    var array = NODES.arrayNode();
    list.forEach(element -> array.add(toTree(element)));
    return array;
  }
}
