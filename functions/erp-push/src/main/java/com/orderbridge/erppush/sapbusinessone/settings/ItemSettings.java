package com.orderbridge.erppush.sapbusinessone.settings;

import com.orderbridge.core.config.Fields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings by which a line's ItemCode, which a mapping fills with the sender's SKU, becomes an
 * item.
 *
 * @param field the field of an item that holds the SKU
 * @param services the codes of items that are not articles, such as a refund's; they are used as
 *     they are
 * @param freight the one of them that stands for freight in documents in a foreign currency
 */
public record ItemSettings(String field, Set<String> services, Optional<String> freight) {
  public static final String CODE = "ItemCode";

  public ItemSettings {
    services = Set.copyOf(services);
  }

  public static ItemSettings read(Fields fields) {
    var by = fields.oneOf("by", List.of("CODE", "BAR_CODE", "USER_FIELD"));
    var userField = Settings.matching(fields, "field", "U_\\w{1,48}");
    if (by.equals("USER_FIELD") != userField.isPresent()) {
      fields.problem(
          "field", "must be set to a user field such as U_SKU if by is USER_FIELD, and only then");
    }
    var services = new TreeSet<>(fields.texts("services"));
    var freight = fields.optionalText("freight");
    freight.ifPresent(services::add);
    return new ItemSettings(
        switch (by) {
          case "BAR_CODE" -> "BarCode";
          case "USER_FIELD" -> userField.orElse(CODE);
          default -> CODE;
        },
        services,
        freight);
  }
}
