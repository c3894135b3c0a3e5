package com.orderbridge.clients.businesscentral;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The addresses of one company's documents. Paths that begin with {@code companies(<id>)} are below
 * the API.
 *
 * @param endpoint the API of the environment that has the company
 * @param path the company's path, {@code companies(<id>)}
 */
public record Company(Endpoint endpoint, String path) {

  /**
   * Returns the address of an entity set, such as {@code salesOrders}, or of a path below the
   * company.
   */
  public URI set(String name) {
    return URI.create(endpoint.url() + "/" + path + "/" + name);
  }

  /**
   * Returns the address of one document.
   *
   * @param id the document's system id, not its number
   */
  public URI document(DocumentKind kind, String id) {
    return set(kind.set + "(" + id + ")");
  }

  /**
   * Returns the address that reads a document together with its lines.
   *
   * @param ofLines the fields of the lines, separated by commas
   */
  public URI whole(DocumentKind kind, String id, String ofLines) {
    var expanded = "?$expand=%s($select=%s)".formatted(kind.lines, ofLines);
    return URI.create(document(kind, id) + expanded);
  }

  /** Returns the address of a document's lines. */
  public URI lines(DocumentKind kind, String id) {
    return set(kind.set + "(" + id + ")/" + kind.lines);
  }

  /** Returns the address of the action that posts a credit memo. */
  public URI posting(String creditMemoId) {
    return set("salesCreditMemos(" + creditMemoId + ")/Microsoft.NAV.post");
  }

  /**
   * Returns an address of the same company below another API of its environment.
   *
   * @param otherApi the path of the other API, such as {@code api/contoso/shop/v1}
   * @param query the entity set and its query, already encoded
   */
  public URI elsewhere(String otherApi, String query) {
    var api = endpoint.url().toString();
    var environment = api.substring(0, api.lastIndexOf("/api/"));
    return URI.create(environment + "/" + otherApi + "/" + path + "/" + query);
  }

  /** Returns a query in the form that {@code $batch} takes, which is relative to the API. */
  public String inBatch(String query) {
    return path + "/" + query;
  }

  /**
   * Returns the query for all documents of a kind that have one of these external references.
   *
   * @param select the fields to read, separated by commas
   */
  public static String documents(DocumentKind kind, Collection<String> references, String select) {
    return anyOf(kind.set, "externalDocumentNumber", references, select);
  }

  /**
   * Returns the query for customers whose whole e-mail field is this address, in any case.
   *
   * @param email the address in small letters
   */
  public static String customers(String email) {
    return customersWhere("tolower(email) eq " + quoted(email));
  }

  /**
   * Returns the query for customers whose e-mail field contains this address among others. It names
   * schema version 2.1, the first that accepts one function inside another.
   *
   * @param email the address in small letters
   */
  public static String customersAlsoWith(String email) {
    var filter = "contains(tolower(email)," + quoted(email) + ")";
    return customersWhere(filter) + "&$schemaversion=2.1";
  }

  private static String customersWhere(String filter) {
    return query("customers", filter, "number,blocked,email") + "&$orderby=number";
  }

  /**
   * Returns the query for all entities of a set whose field equals one of several values.
   *
   * @param select the fields to read, separated by commas
   */
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

  /** Returns an OData text literal. OData escapes a quote by doubling it. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
