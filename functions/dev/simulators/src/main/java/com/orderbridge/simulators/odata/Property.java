package com.orderbridge.simulators.odata;

import com.fasterxml.jackson.databind.JsonNode;

/** A property of an entity, as far as a filter needs to know it. */
public interface Property {
  String name();

  /** Whether its literals stand in quotes. */
  boolean isQuoted();

  /** Whether its values know no case, whatever the filter says. */
  boolean isCaseless();

  int compare(JsonNode stored, JsonNode literal, boolean ignoringCase);
}
