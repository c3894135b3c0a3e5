package com.orderbridge.simulators.businesscentral.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.simulators.odata.Dialect;
import com.orderbridge.simulators.odata.Property;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Filters: use-filter-expressions-in-odata-uris.md and odata-known-limitations.md [V]. The operator
 * {@code in} needs {@code $schemaversion=2.1} [V].
 */
public record FilterDialect(Entity entity, boolean knowsIn) implements Dialect {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  @Override
  public Property property(String name) {
    return entity.field(name);
  }

  @Override
  public JsonNode literal(Property property, String text) {
    Field field = entity.field(property.name());
    return switch (field.kind()) {
      case CODE, TEXT -> text(field, text);
      case OPTION -> TextNode.valueOf(OptionName.meant(text));
      case DECIMAL, INTEGER -> DecimalNode.valueOf(new BigDecimal(like(NUMBER, field, text)));
      case BOOLEAN -> bool(field, text);
      case GUID -> TextNode.valueOf(like(GUID, field, text));
      case DATE, DATETIME -> TextNode.valueOf(text);
    };
  }

  @Override
  public void checkAlternatives(Set<String> fields) {
    if (fields.size() > 1) {
      throw Errors.error(
          400,
          "BadRequest_MethodNotImplemented",
          "The 'OR' operator is not supported on distinct fields on an OData filter.");
    }
  }

  @Override
  public RuntimeException syntax(String what) {
    return Errors.error(400, "BadRequest_NotFound", "Bad Request - Error in query syntax. " + what);
  }

  /** dynamics-error-codes.md [V]: a literal longer than the field is an error, not "no rows". */
  private JsonNode text(Field field, String text) {
    if (field.length() > 0 && text.length() > field.length()) {
      throw Errors.error(
          400,
          "Application_FilterErrorException",
          "The filter \"='%s'\" is not valid for the %s field on the %s table. The length of the string is %d, but it must be less than or equal to %d characters. Value: %s"
              .formatted(text, field.name(), entity.table(), text.length(), field.length(), text));
    }
    return TextNode.valueOf(text);
  }

  private JsonNode bool(Field field, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw noValue(field, text);
    }
    return BooleanNode.valueOf(Boolean.parseBoolean(text));
  }

  private String like(Pattern pattern, Field field, String text) {
    if (!pattern.matcher(text).matches()) {
      throw noValue(field, text);
    }
    return text;
  }

  private RuntimeException noValue(Field field, String text) {
    return syntax("'" + text + "' is no value for the field '" + field.name() + "'");
  }
}
