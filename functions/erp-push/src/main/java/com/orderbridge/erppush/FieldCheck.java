package com.orderbridge.erppush;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.erppush.mapping.MappedFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The fields that mappings may fill: of Business Central those that its API v2.0 documents as
 * writable, of Business One those of the Service Layer's reference for marketing documents and
 * business partners.
 */
final class FieldCheck {
  private static final String NONE = "(?!)";
  private static final String USER_FIELDS = "U_\\w+|Properties\\d+";

  private FieldCheck() {}

  /** Each begins with the member; none of a system that is not known. */
  static List<String> problems(TargetConfig target, JsonNode value) {
    return switch (target.system()) {
      case "business-central" ->
          MappedFields.problems(value, businessCentral(), target.settings(), NONE);
      case "sap-business-one" ->
          MappedFields.problems(value, sapBusinessOne(), target.settings(), USER_FIELDS);
      default -> List.of();
    };
  }

  private static Map<String, Set<String>> businessCentral() {
    var known = read("businesscentral");
    MappedFields.alias(known, "memo", "refund");
    MappedFields.alias(known, "memo", "cancellation");
    MappedFields.alias(known, "memo.salesCreditMemoLines", "rest");
    return known;
  }

  private static Map<String, Set<String>> sapBusinessOne() {
    var known = read("sapbusinessone");
    MappedFields.alias(known, "document", "order");
    MappedFields.alias(known, "document", "refund");
    MappedFields.alias(known, "document", "cancellation");
    MappedFields.alias(known, "document.DocumentLines", "rest");
    return known;
  }

  private static Map<String, Set<String>> read(String system) {
    return MappedFields.read(
        Objects.requireNonNull(FieldCheck.class.getResourceAsStream(system + "/fields.json")));
  }
}
