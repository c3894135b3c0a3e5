package com.orderbridge.simulators.businesscentral.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.businesscentral.record.Errors;
import java.math.BigDecimal;
import java.util.Optional;

/** VAT percent by business and product posting group: the table "VAT Posting Setup" [V]. */
public record VatSetup(Company company, Options options) {
  public static final String DOMESTIC = "DOMESTIC";
  public static final String STANDARD = "STANDARD";

  /** The id of DOMESTIC, which the API calls a tax area: TaxAreaBuffer.Table.al [V]. */
  static final String TAX_AREA = "7d2f6a10-93c4-4be5-8f0e-1a5c6b7d8e90";

  private static final String SET = "vatPostingSetup";

  public void checkProductGroup(String group) {
    if (company.all(SET).noneMatch(row -> row.path("productGroup").asText().equals(group))) {
      throw Errors.noSuchRelation(
          "VAT Prod. Posting Group", "Sales Line", group, "VAT Product Posting Group");
    }
  }

  /** None where nothing is set up, which only a document of {@code _state} can come to. */
  public BigDecimal percent(ObjectNode document, ObjectNode line) {
    return find(business(document), line.path("taxCode").asText())
        .map(row -> row.path("percent").decimalValue())
        .orElse(BigDecimal.ZERO);
  }

  /**
   * SalesLine.Table.al, field 90, gets the combination or fails [V]; the text is that of
   * Microsoft's own test of it. The status is 404 as one client reports it [C]: an option.
   */
  public void check(ObjectNode document, String productGroup) {
    if (find(business(document), productGroup).isEmpty()) {
      throw Errors.error(
          options.number("missingSetupStatus"),
          "Internal_RecordNotFound",
          "The VAT Posting Setup does not exist. Identification fields and values: VAT Bus. Posting Group='%s',VAT Prod. Posting Group='%s'"
              .formatted(business(document), productGroup));
    }
  }

  /** A later row of the same combination takes the place of the earlier. */
  public void replace(ObjectNode row) {
    find(row.path("businessGroup").asText(), row.path("productGroup").asText())
        .ifPresent(old -> company.remove(SET, old.path("id").textValue()));
    company.put(SET, row);
  }

  private Optional<ObjectNode> find(String business, String product) {
    return company
        .all(SET)
        .filter(row -> row.path("businessGroup").asText().equals(business))
        .filter(row -> row.path("productGroup").asText().equals(product))
        .findFirst();
  }

  private static String business(ObjectNode document) {
    return document.path("vatBusinessGroup").asText();
  }
}
