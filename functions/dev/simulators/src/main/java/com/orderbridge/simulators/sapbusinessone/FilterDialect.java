package com.orderbridge.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.simulators.odata.Dialect;
import com.orderbridge.simulators.odata.Property;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Type;
import java.math.BigDecimal;
import java.util.Set;

/** Filters over the properties of one type, user fields too: manual, "Query options" [V]. */
record FilterDialect(Type type) implements Dialect {

  @Override
  public Property property(String name) {
    return type.field(name);
  }

  @Override
  public JsonNode literal(Property property, String text) {
    if (property.isQuoted()) {
      return TextNode.valueOf(text);
    }
    try {
      return DecimalNode.valueOf(new BigDecimal(text));
    } catch (NumberFormatException noNumber) {
      throw syntax("'" + text + "' is no number");
    }
  }

  @Override
  public boolean knowsIn() {
    return false;
  }

  @Override
  public void checkAlternatives(Set<String> fields) {}

  @Override
  public RuntimeException syntax(String what) {
    return Problem.malformed("Invalid filter: " + what);
  }
}
