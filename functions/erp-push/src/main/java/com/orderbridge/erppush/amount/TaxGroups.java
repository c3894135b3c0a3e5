package com.orderbridge.erppush.amount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.config.Fields;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ERP's tax group for each rate of a sender, so that both calculate alike: setting {@code
 * {"taxGroups": {"0.2": "STANDARD", "0": "ZERO"}}}. A line of a mapping gives its rate as {@code
 * taxRate}. A line without a rate, or with a rate that has no group here, keeps the group of its
 * item.
 */
public record TaxGroups(Map<BigDecimal, String> byRate) {
  public static final TaxGroups NONE = new TaxGroups(Map.of());

  private static final String RATE = "taxRate";

  public TaxGroups {
    var byValue = new TreeMap<BigDecimal, String>();
    byRate.forEach((rate, group) -> byValue.put(rate, group));
    byRate = byValue;
  }

  /** Reads the setting. What is wrong is recorded as a problem of {@code fields}. */
  public static TaxGroups read(Fields fields) {
    if (!fields.has("taxGroups")) {
      return NONE;
    }
    var byRate = new TreeMap<BigDecimal, String>();
    fields
        .textMap("taxGroups")
        .forEach(
            (rate, group) -> {
              if (rate.matches("0(\\.[0-9]{1,6})?")) {
                byRate.put(new BigDecimal(rate), group);
              } else {
                fields.problem(
                    "taxGroups",
                    "has " + rate + ": a rate is a fraction below 1, such as 0.2 for 20 %");
              }
            });
    return new TaxGroups(byRate);
  }

  /** Returns the group of a rate, given as a fraction. 0.2 and 0.20 are the same rate. */
  public Optional<String> of(BigDecimal rate) {
    return Optional.ofNullable(byRate.get(rate));
  }

  /**
   * Replaces the rates in lines by tax groups. A line that already has a group keeps it.
   *
   * @param field the field of a line in which the ERP expects the group
   */
  public void apply(JsonNode lines, String field) {
    for (var line : lines) {
      if (line instanceof ObjectNode object) {
        var rate = object.path(RATE);
        object.remove(RATE);
        if (rate.isNumber() && !object.hasNonNull(field)) {
          of(rate.decimalValue()).ifPresent(it -> object.put(field, it));
        }
      }
    }
  }
}
