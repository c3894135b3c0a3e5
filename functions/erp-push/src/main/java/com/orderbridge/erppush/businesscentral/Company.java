package com.orderbridge.erppush.businesscentral;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The addresses of one company's documents.
 *
 * @param url {@code …/companies(<id>)}
 */
record Company(String url) {
  URI salesOrders() {
    return URI.create(url + "/salesOrders");
  }

  URI salesOrder(String id) {
    return URI.create(url + "/salesOrders(" + id + ")");
  }

  URI customers() {
    return URI.create(url + "/customers");
  }

  URI ordersOf(String reference) {
    return query(
        "/salesOrders",
        "externalDocumentNumber eq " + quoted(reference),
        "id,number,externalDocumentNumber,status",
        "&$expand=salesOrderLines($select=id)");
  }

  URI invoicesOf(String reference) {
    return query(
        "/salesInvoices",
        "externalDocumentNumber eq " + quoted(reference),
        "id,number,orderNumber,status",
        "");
  }

  URI items(String filter) {
    return query("/items", filter, "number,blocked", "");
  }

  URI customersOf(String email) {
    var lower = email.toLowerCase(java.util.Locale.ROOT);
    return query("/customers", "tolower(email) eq " + quoted(lower), "number,blocked", "");
  }

  /** OData's own escape of a quote is a second one. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private URI query(String path, String filter, String select, String rest) {
    return URI.create(url + path + "?$filter=" + encode(filter) + "&$select=" + select + rest);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
