package com.orderbridge.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the first difference between two trees and describes it for people. Numbers are compared by
 * value: 14.9 equals 14.90.
 */
public final class Difference {
  private Difference() {}

  /**
   * Returns the first difference, such as {@code order.lines[0].unitPrice is 14.9, not 15}. The
   * fields of an object are compared in alphabetical order.
   *
   * @return empty if the trees are equal
   */
  public static Optional<String> first(JsonNode expected, JsonNode actual) {
    return at("", expected, actual);
  }

  private static Optional<String> at(String path, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      return inObjects(path, expected, actual);
    }
    if (expected.isArray() && actual.isArray()) {
      return inArrays(path, expected, actual);
    }
    return same(expected, actual) ? Optional.empty() : Optional.of(told(path, expected, actual));
  }

  private static Optional<String> inObjects(String path, JsonNode expected, JsonNode actual) {
    var names = new TreeSet<String>();
    expected.fieldNames().forEachRemaining(names::add);
    actual.fieldNames().forEachRemaining(names::add);
    var prefix = path.isEmpty() ? "" : path + ".";
    return names.stream()
        .flatMap(it -> at(prefix + it, expected.path(it), actual.path(it)).stream())
        .findFirst();
  }

  private static Optional<String> inArrays(String path, JsonNode expected, JsonNode actual) {
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      var difference = at(path + "[" + i + "]", expected.path(i), actual.path(i));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static boolean same(JsonNode expected, JsonNode actual) {
    return (expected.isNumber() && actual.isNumber())
        ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
        : expected.equals(actual);
  }

  private static String told(String path, JsonNode expected, JsonNode actual) {
    if (expected.isMissingNode()) {
      return path + " is not expected";
    }
    return actual.isMissingNode()
        ? path + " is missing"
        : path + " is " + Json.write(actual) + ", not " + Json.write(expected);
  }
}
