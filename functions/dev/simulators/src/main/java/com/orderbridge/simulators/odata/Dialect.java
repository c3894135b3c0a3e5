package com.orderbridge.simulators.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What one vendor allows in the filters of one entity, and how it words what it does not. */
public interface Dialect {

  /** Throws the vendor's error for a name that it does not know. */
  Property property(String name);

  /** The value of a literal, its quotes removed; throws the vendor's error where it cannot be. */
  JsonNode literal(Property property, String text);

  boolean knowsIn();

  /** Throws the vendor's error where these fields may not be alternatives. */
  void checkAlternatives(Set<String> fields);

  RuntimeException syntax(String what);
}
