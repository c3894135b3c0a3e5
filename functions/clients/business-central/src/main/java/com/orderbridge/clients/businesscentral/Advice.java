package com.orderbridge.clients.businesscentral;

import com.orderbridge.core.step.Stop.Rejected;
import com.orderbridge.core.step.WhoMustAct;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Known refusals of Business Central: who must act on each, and what that person must do if the
 * vendor's sentence does not say it. Pure. Sentences can be matched in English because every call
 * asks for English. A refusal that is not listed here goes to operations with the vendor's code.
 *
 * @param sentence the pattern by which the refusal is recognised
 * @param code our own code; empty to keep the vendor's code
 * @param todo what the person must do; empty if the vendor's sentence already says it
 */
record Advice(Pattern sentence, String code, WhoMustAct whoMustAct, String todo) {
  private static final String OF_ITEM = "(?:Item|Item Variant|Item Unit of Measure)";

  private static final List<Advice> KNOWN =
      List.of(
          of(
              "Posting Group must have a value in (?:Customer|Contact)\\b",
              "NO_POSTING_GROUP",
              WhoMustAct.ACCOUNTING,
              "Give the customer its posting groups in Business Central, and set up a template for"
                  + " Customer on its page API Setup, so that new customers have them"),
          of(
              "(?:Gen\\. Prod\\.|VAT Prod\\.|Inventory) Posting Group must have a value",
              "",
              WhoMustAct.CATALOG,
              "Give the item its posting groups in Business Central"),
          of(
              "must be equal to '[^']*' +in " + OF_ITEM + "\\b",
              "BLOCKED_SKU",
              WhoMustAct.CATALOG,
              ""),
          of("Sales Blocked", "BLOCKED_SKU", WhoMustAct.CATALOG, ""),
          of("^(?:The )?" + OF_ITEM + " does not exist", "", WhoMustAct.CATALOG, ""),
          of("must have a value in " + OF_ITEM + "\\b", "", WhoMustAct.CATALOG, ""),
          of("related table \\(" + OF_ITEM + "\\)", "", WhoMustAct.CATALOG, ""),
          of("quantity of Item .* on inventory", "", WhoMustAct.CATALOG, ""),
          of(
              "is blocked with type|^Customer \\S+ is blocked",
              "CUSTOMER_BLOCKED",
              WhoMustAct.ACCOUNTING,
              "Unblock the customer in Business Central, or decide with accounting"),
          of(
              "currencyCode\" does not match|currency values do not match",
              "",
              WhoMustAct.ACCOUNTING,
              "Add the order's currency in Business Central, on its page Currencies"),
          of(
              "(?:General|VAT|Inventory) Posting Setup does not exist",
              "",
              WhoMustAct.ACCOUNTING,
              "Accounting must add this combination in Business Central"),
          of(
              "not within your range of allowed posting dates",
              "PERIOD_CLOSED",
              WhoMustAct.ACCOUNTING,
              "Accounting must open the period in Business Central, or the document needs another"
                  + " date"),
          of(
              "^There is no Cust\\. Ledger Entry within the filter",
              "",
              WhoMustAct.ACCOUNTING,
              "The invoice is paid: accounting posts the draft without applying it"),
          of(
              "You may not enter numbers manually",
              "",
              WhoMustAct.OPERATIONS,
              "Allow manual numbers in that number series, or leave out customer.numberPrefix"),
          of(
              "^There is no Currency Exchange Rate within the filter",
              "",
              WhoMustAct.ACCOUNTING,
              "Accounting must add a rate of the order's currency and day in Business Central"),
          of(
              "related table \\(Country/Region\\)",
              "",
              WhoMustAct.OPERATIONS,
              "Add the country in Business Central, on its page Countries/Regions, or name its code"
                  + " for this country in settings.countries"),
          of(
              "must not contain letters|cannot enter letters in this field|^The email address .* is"
                  + " not valid",
              "",
              WhoMustAct.OPERATIONS,
              "The sender sent this value: let the mapping leave it out, or ask the sender to"
                  + " correct it"),
          of(
              "must run the data upgrade",
              "",
              WhoMustAct.OPERATIONS,
              "The tenant's administrator must run it"));

  private static final Advice UNKNOWN =
      of(
          "",
          "",
          WhoMustAct.OPERATIONS,
          "Enter the document in Business Central by hand to see what is missing, or send this text"
              + " to your Business Central partner");

  private static Advice of(String sentence, String code, WhoMustAct whoMustAct, String todo) {
    return new Advice(Pattern.compile(sentence), code, whoMustAct, todo);
  }

  /** Turns a refusal into the form that people are shown. */
  static Rejected rejected(VendorError error) {
    return KNOWN.stream()
        .filter(it -> it.sentence.matcher(error.sentence()).find())
        .findFirst()
        .map(it -> it.told(error))
        .orElseGet(() -> UNKNOWN.told(error));
  }

  private Rejected told(VendorError error) {
    var reason = todo.isEmpty() ? error.reason() : error.reason() + ". " + todo + ".";
    return new Rejected(code.isEmpty() ? error.code() : code, reason, whoMustAct);
  }
}
