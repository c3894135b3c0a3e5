package com.orderbridge.clients.sapbusinessone;

import com.orderbridge.core.step.Stop.Rejected;
import com.orderbridge.core.step.WhoMustAct;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Known refusals of Business One: who must act on each, and what that person must do if the
 * vendor's sentence does not say it. Pure. Sentences are in the language of the bridge's user in
 * Business One. So the code, the message's number and the field in brackets are checked first, and
 * English words only if those say nothing. A refusal that is not listed here goes to operations
 * with the vendor's code.
 *
 * @param of the test that recognises the refusal
 * @param code our own code; empty to keep the vendor's code
 * @param todo what the person must do; empty if the vendor's sentence already says it
 */
record Advice(Predicate<VendorError> of, String code, WhoMustAct whoMustAct, String todo) {
  private static final String ITEM = "\\[\\w+\\.ItemCode]";
  private static final String PARTNER = "\\[\\w+\\.CardCode]";

  private static final List<Advice> KNOWN =
      List.of(
          new Advice(
              says("^10000156\\b|[Pp]osting period locked|deviates from .*range")
                  .or(hasCode("-4013")),
              "PERIOD_CLOSED",
              WhoMustAct.ACCOUNTING,
              "Accounting must open the posting period in Business One, or the document needs"
                  + " another date: settings.postingDate can give late orders today's date"),
          new Advice(
              says(ITEM).and(says("inactive|frozen|sales item")),
              "BLOCKED_SKU",
              WhoMustAct.CATALOG,
              ""),
          new Advice(
              says(ITEM).and(hasCode("-5009")),
              "UNKNOWN_SKU",
              WhoMustAct.CATALOG,
              "Business One has no such item"),
          new Advice(says(ITEM).or(hasCode("-5009")), "", WhoMustAct.CATALOG, ""),
          new Advice(
              says("\\[\\w+\\.(?:VatGroup|TaxCode)]|[Tt]ax (?:code|group|definition)"),
              "",
              WhoMustAct.CATALOG,
              "Give the item a tax group that Business One has; settings.taxGroups may name it"),
          new Advice(
              says(PARTNER).and(says("inactive|frozen")),
              "CUSTOMER_BLOCKED",
              WhoMustAct.ACCOUNTING,
              "Activate the customer in Business One, or decide with accounting"),
          new Advice(
              says("^Invalid BP code"),
              "UNKNOWN_CUSTOMER",
              WhoMustAct.OPERATIONS,
              "Business One has no such customer: is settings.customer.cardCode right?"),
          new Advice(
              says("exchange rate"),
              "NO_EXCHANGE_RATE",
              WhoMustAct.ACCOUNTING,
              "Accounting must enter the day's exchange rate in Business One"),
          new Advice(
              says("\\[\\w+\\.Doc(?:Cur|Currency)]"),
              "",
              WhoMustAct.ACCOUNTING,
              "Accounting must allow the customer this currency in Business One"),
          new Advice(
              says("numbering series"),
              "",
              WhoMustAct.ACCOUNTING,
              "Accounting must set up the numbering series in Business One"),
          new Advice(
              says("^Value too long in property"),
              "",
              WhoMustAct.OPERATIONS,
              "The mapping must make this field shorter"),
          new Advice(
              hasCode("-2028"),
              "",
              WhoMustAct.OPERATIONS,
              "A record that the document names is missing in Business One, such as a warehouse, a"
                  + " tax code or a distribution rule; no draft for approval was found"));

  private static final Advice UNKNOWN =
      new Advice(
          _ -> true,
          "",
          WhoMustAct.OPERATIONS,
          "Enter the document in Business One by hand to see what is missing, or send this text to"
              + " your SAP partner");

  private static Predicate<VendorError> says(String words) {
    var pattern = Pattern.compile(words);
    return it -> pattern.matcher(it.text()).find();
  }

  private static Predicate<VendorError> hasCode(String code) {
    return it -> it.code().equals(code);
  }

  /** Turns a refusal into the form that people are shown. */
  static Rejected rejected(VendorError error) {
    return KNOWN.stream()
        .filter(it -> it.of.test(error))
        .findFirst()
        .map(it -> it.told(error))
        .orElseGet(() -> UNKNOWN.told(error));
  }

  private Rejected told(VendorError error) {
    var reason = todo.isEmpty() ? error.reason() : error.reason() + ". " + todo + ".";
    return new Rejected(code.isEmpty() ? error.code() : code, reason, whoMustAct);
  }
}
