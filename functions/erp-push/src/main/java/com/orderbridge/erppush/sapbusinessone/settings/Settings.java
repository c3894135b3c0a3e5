package com.orderbridge.erppush.sapbusinessone.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.sapbusinessone.Endpoint;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.Fields;
import com.orderbridge.erppush.amount.OnDifference;
import com.orderbridge.erppush.amount.TaxGroups;
import com.orderbridge.erppush.mapping.ByExpression;
import com.orderbridge.erppush.mapping.Customs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a stage for its Business One.
 *
 * @param endpoint the address at which the Service Layer is called
 * @param companyDb the database to which an order belongs
 * @param testCompanyDb the database that takes orders of a sender's test mode
 * @param referenceField the field by which a document is found: NumAtCard or a user field
 * @param keyTable the user table of the atomic mode, whose key row is written with the document
 * @param postsRefunds whether credit notes and returns are added instead of kept as drafts
 * @param onDifference what happens to an order whose total is not what the customer paid
 * @param localCurrency the company's currency; without it no document counts as foreign
 * @param taxedByDocument whether the tax of a VAT group is rounded once for all lines of a document
 * @param taxGroups the VAT group of each rate of a sender
 */
public record Settings(
    Endpoint endpoint,
    ByExpression companyDb,
    Optional<String> testCompanyDb,
    String referenceField,
    Optional<String> keyTable,
    boolean postsRefunds,
    OnDifference onDifference,
    Optional<ByExpression> localCurrency,
    boolean taxedByDocument,
    TaxGroups taxGroups,
    CustomerSettings customers,
    ItemSettings items,
    Customs customs) {
  public static final String NUM_AT_CARD = "NumAtCard";

  public static Settings read(String target, JsonNode settings) {
    var problems = new ArrayList<String>();
    var fields = Fields.of(settings, "targets." + target + ".settings", problems);
    var read =
        new Settings(
            Endpoint.read(fields),
            ByExpression.read(fields, "companyDb"),
            fields.optionalText("testCompanyDb"),
            matching(fields, "referenceField", NUM_AT_CARD + "|U_\\w{1,48}").orElse(NUM_AT_CARD),
            matching(fields, "atomic", "\\w{1,19}"),
            fields
                .optionalObject("refunds", refunds -> refunds.flag("post", false))
                .orElse(Boolean.FALSE),
            OnDifference.read(fields),
            localCurrency(fields),
            taxedByDocument(fields),
            TaxGroups.read(fields),
            fields.object("customer", CustomerSettings::read),
            fields
                .optionalObject("items", ItemSettings::read)
                .orElse(new ItemSettings(ItemSettings.CODE, Set.of(), Optional.empty())),
            Customs.read(fields));
    fields.refuseOthers();
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return read;
  }

  private static Optional<ByExpression> localCurrency(Fields fields) {
    return fields.has("localCurrency")
        ? Optional.of(ByExpression.read(fields, "localCurrency"))
        : Optional.empty();
  }

  /**
   * Returns whether tax is rounded by document, which SAP states for Business One (note 3379849).
   */
  private static boolean taxedByDocument(Fields fields) {
    return !fields.has("taxRounding")
        || fields.oneOf("taxRounding", List.of("DOCUMENT", "ROW")).equals("DOCUMENT");
  }

  static Optional<String> matching(Fields fields, String field, String pattern) {
    var text = fields.optionalText(field);
    if (text.filter(it -> !it.matches(pattern)).isPresent()) {
      fields.problem(field, "must look like " + pattern);
    }
    return text;
  }
}
