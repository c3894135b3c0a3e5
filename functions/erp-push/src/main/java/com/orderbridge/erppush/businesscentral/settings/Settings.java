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
 * The settings of a stage for its Business Central.
 *
 * @param endpoint the addresses at which its API is called
 * @param company the company's name as {@code /companies} lists it, which may depend on market or
 *     currency
 * @param testCompany the company for orders of the sender's test mode; without it they are skipped
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
  /** The ways in which a sales order finds its customer. */
  public enum CustomerMode {
    FIXED,
    LOOKUP,
    LOOKUP_OR_CREATE
  }

  /**
   * The settings by which a sales order finds its customer.
   *
   * @param number the customer in mode FIXED; in other modes the customer for orders without an
   *     e-mail address
   * @param numberPrefix the prefix of numbers that we give to new customers, followed by a digest
   *     of their address. Business Central then refuses a second customer of the same address. It
   *     needs a number series that allows manual numbers.
   */
  public record Customers(
      CustomerMode mode, Optional<String> number, Optional<String> numberPrefix) {}

  /** The treatment of a refund of an order that has not been invoiced. */
  public enum Uninvoiced {
    /** A draft of a credit memo is written, and the order stays. */
    CREDIT_MEMO,
    /** The order is deleted if the refund gives back all of it; otherwise a draft is written. */
    CANCEL_ORDER
  }

  /**
   * The settings for refunds.
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
