package com.orderbridge.erppush.businesscentral.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.businesscentral.Endpoint;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.Fields;
import com.orderbridge.erppush.amount.OnDifference;
import com.orderbridge.erppush.amount.TaxGroups;
import com.orderbridge.erppush.mapping.ByExpression;
import com.orderbridge.erppush.mapping.Customs;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What a stage says of its Business Central.
 *
 * @param endpoint where its API is called
 * @param company its name, as {@code /companies} lists it, by market or currency
 * @param testCompany where orders of the sender's test mode go; without it nowhere
 */
public record Settings(
    Endpoint endpoint,
    ByExpression company,
    Optional<String> testCompany,
    Customers customers,
    ItemSettings items,
    TaxGroups taxGroups,
    OnDifference onDifference,
    Refunds refunds,
    Customs customs) {
  /** How a sales order finds its customer. */
  public enum CustomerMode {
    FIXED,
    LOOKUP,
    LOOKUP_OR_CREATE
  }

  /**
   * How a sales order finds its customer.
   *
   * @param number of FIXED; elsewhere of those who order without an e-mail address
   * @param numberPrefix new customers are numbered by us, with this before a digest of their
   *     address, so that Business Central itself refuses a second one; needs a number series that
   *     allows manual numbers
   */
  public record Customers(
      CustomerMode mode, Optional<String> number, Optional<String> numberPrefix) {}

  /** What becomes of the refund of an order that has not been invoiced. */
  public enum Uninvoiced {
    /** A draft, beside the order. */
    CREDIT_MEMO,
    /** If it gives the whole order back, the order is deleted; otherwise a draft. */
    CANCEL_ORDER
  }

  /**
   * What becomes of refunds.
   *
   * @param post whether a credit memo that applies to an invoice is posted, which cannot be undone
   */
  public record Refunds(boolean post, Uninvoiced uninvoiced) {
    static final Refunds USUAL = new Refunds(false, Uninvoiced.CANCEL_ORDER);
  }

  public static Settings read(String target, JsonNode settings) {
    var problems = new ArrayList<String>();
    var fields = Fields.of(settings, "targets." + target + ".settings", problems);
    var read =
        new Settings(
            Endpoint.read(fields),
            ByExpression.read(fields, "company"),
            fields.optionalText("testCompany"),
            fields.object("customer", Settings::customers),
            fields.optionalObject("items", ItemSettings::read).orElse(ItemSettings.BY_NUMBER),
            TaxGroups.read(fields),
            OnDifference.read(fields),
            fields.optionalObject("refunds", Settings::refunds).orElse(Refunds.USUAL),
            Customs.read(fields));
    fields.refuseOthers();
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return read;
  }

  private static Customers customers(Fields fields) {
    var mode = fields.oneOf("mode", CustomerMode.class).orElse(CustomerMode.LOOKUP);
    var number = fields.optionalText("number");
    if (mode == CustomerMode.FIXED && number.isEmpty()) {
      fields.problem("number", "is missing: mode FIXED needs the customer's number");
    }
    var prefix = fields.optionalText("numberPrefix");
    if (prefix.filter(it -> it.length() > 8).isPresent()) {
      fields.problem("numberPrefix", "must have at most 8 of the 20 characters of a number");
    }
    return new Customers(mode, number, prefix);
  }

  private static Refunds refunds(Fields fields) {
    return new Refunds(
        fields.flag("post", Refunds.USUAL.post()),
        fields.has("uninvoiced")
            ? fields.oneOf("uninvoiced", Uninvoiced.class).orElse(Refunds.USUAL.uninvoiced())
            : Refunds.USUAL.uninvoiced());
  }
}
