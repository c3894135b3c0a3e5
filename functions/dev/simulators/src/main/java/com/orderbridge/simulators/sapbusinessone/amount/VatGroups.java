package com.orderbridge.simulators.sapbusinessone.amount;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/** Percents by VAT group; the tax codes of other localisations lie among them. */
public record VatGroups(Database database) {

  /** Of a line or an additional expense; nothing said is no tax. */
  BigDecimal percent(JsonNode taxed, String day) {
    String code = code(taxed);
    if (code.isEmpty()) {
      return BigDecimal.ZERO;
    }
    return database
        .get(Table.VAT_GROUPS.set, code)
        .map(group -> percentOn(group, day))
        .orElseThrow(() -> Problem.invalid("Tax code '" + code + "' is not defined"));
  }

  static String code(JsonNode taxed) {
    return taxed.hasNonNull("VatGroup")
        ? taxed.path("VatGroup").asText()
        : taxed.path("TaxCode").asText("");
  }

  /** The latest rate that is in force: API reference, VatGroups, "Effectivefrom" [V]. */
  private static BigDecimal percentOn(JsonNode group, String day) {
    return StreamSupport.stream(group.path("VatGroups_Lines").spliterator(), false)
        .filter(line -> day.isEmpty() || from(line).compareTo(day) <= 0)
        .max(Comparator.comparing(VatGroups::from))
        .map(line -> Amount.number(line, "Rate"))
        .orElse(BigDecimal.ZERO);
  }

  private static String from(JsonNode line) {
    return line.hasNonNull("Effectivefrom") ? line.path("Effectivefrom").asText() : "";
  }
}
