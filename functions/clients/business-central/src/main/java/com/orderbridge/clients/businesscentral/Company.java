package com.orderbridge.clients.businesscentral;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The addresses of one company's documents.
 *
 * @param endpoint of the API that the company is below
 * @param path {@code companies(<id>)}
 */
public record Company(Endpoint endpoint, String path) {

  public URI set(String name) {
    return URI.create(endpoint.url() + "/" + path + "/" + name);
  }

  public URI document(DocumentKind kind, String id) {
    return set(kind.set + "(" + id + ")");
  }

  /** A document with these fields of its lines. */
  public URI whole(DocumentKind kind, String id, String ofLines) {
    var expanded = "?$expand=%s($select=%s)".formatted(kind.lines, ofLines);
    return URI.create(document(kind, id) + expanded);
  }

  /** The lines of a document. */
  public URI lines(DocumentKind kind, String id) {
    return set(kind.set + "(" + id + ")/" + kind.lines);
  }

  public URI posting(String creditMemoId) {
    return set("salesCreditMemos(" + creditMemoId + ")/Microsoft.NAV.post");
  }

  /** The same company below another API of its environment, such as {@code api/contoso/shop/v1}. */
  public URI elsewhere(String otherApi, String query) {
    var api = endpoint.url().toString();
    var environment = api.substring(0, api.lastIndexOf("/api/"));
    return URI.create(environment + "/" + otherApi + "/" + path + "/" + query);
  }

  /** The form that {@code $batch} takes: without what comes before the company. */
  public String inBatch(String query) {
    return path + "/" + query;
  }

  public static String documents(DocumentKind kind, Collection<String> references, String select) {
    return anyOf(kind.set, "externalDocumentNumber", references, select);
  }

  /** Whose only address this is, in whatever case; the address itself is in small letters. */
  public static String customers(String email) {
    return customersWhere("tolower(email) eq " + quoted(email));
  }

  /** Who has it among others. Functions are nested from that schema version on. */
  public static String customersAlsoWith(String email) {
    var filter = "contains(tolower(email)," + quoted(email) + ")";
    return customersWhere(filter) + "&$schemaversion=2.1";
  }

  private static String customersWhere(String filter) {
    return query("customers", filter, "number,blocked,email") + "&$orderby=number";
  }

  public static String anyOf(String set, String field, Collection<String> values, String select) {
    var filter =
        values.stream()
            .map(value -> field + " eq " + quoted(value))
            .collect(Collectors.joining(" or "));
    return query(set, filter, select);
  }

  private static String query(String set, String filter, String select) {
    return set + "?$filter=" + encode(filter) + "&$select=" + select;
  }

  /** OData's own escape of a quote is a second one. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
