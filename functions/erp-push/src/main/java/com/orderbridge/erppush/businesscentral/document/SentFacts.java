package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.businesscentral.DocumentKind;
import com.orderbridge.core.step.Stop;
import com.orderbridge.erppush.mapping.Facts;

/** Adds facts to a refusal of a customer or document by Business Central. Pure. */
public final class SentFacts {
  private static final Facts.Names OF_CUSTOMER =
      new Facts.Names(
          Facts.words("currency", "currencyCode", "country", "country", "customer", "number"),
          "",
          Facts.words());

  private SentFacts() {}

  /** Adds to a rejection of a customer's insert the facts that its reason does not name. */
  public static Stop ofCustomer(Stop why, JsonNode customer) {
    return Facts.told(why, customer, OF_CUSTOMER);
  }

  /** Adds to a rejection of a document's insert the facts that its reason does not name. */
  public static Stop ofDocument(Stop why, JsonNode document, DocumentKind kind) {
    var date = kind == DocumentKind.ORDER ? "orderDate" : "creditMemoDate";
    var fields =
        Facts.words("currency", "currencyCode", "date", date, "customer", "customerNumber");
    var ofLines = Facts.words("tax groups", "taxCode", "items and accounts", "lineObjectNumber");
    return Facts.told(why, document, new Facts.Names(fields, kind.lines, ofLines));
  }
}
