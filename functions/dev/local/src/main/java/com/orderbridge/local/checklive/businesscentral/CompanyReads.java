package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.Read;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads lists of one company. */
record CompanyReads(LiveApi api, Company company, Findings findings) {

  /**
   * Returns rows that the bridge needs; empty if they cannot be read, which becomes a finding to
   * mend.
   */
  Optional<List<JsonNode>> required(String query) {
    return switch (get(query)) {
      case Read.Found found -> Optional.of(found.rows());
      case Read other -> {
        findings.mend(
            "%s cannot be read: %s".formatted(set(query), other.words()),
            "Give the application a permission set that reads it");
        yield Optional.empty();
      }
    };
  }

  /**
   * Returns rows that help to foresee problems; empty if they cannot be read, which becomes a note.
   *
   * @param otherwise what a person must look at if they cannot be read
   */
  Optional<List<JsonNode>> optional(String query, String otherwise) {
    return switch (get(query)) {
      case Read.Found found -> Optional.of(found.rows());
      case Read other -> {
        findings.note("%s cannot be read: %s".formatted(set(query), other.words()), otherwise);
        yield Optional.empty();
      }
    };
  }

  Read get(String query) {
    return api.get(company.set(query));
  }

  Read get(URI uri) {
    return api.get(uri);
  }

  /** Returns the query for a filtered list. */
  static String where(String set, String filter, String select) {
    var encoded = URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
    return set + "?$filter=" + encoded + "&$select=" + select;
  }

  static String is(String field, String value) {
    return field + " eq '" + value.replace("'", "''") + "'";
  }

  private static String set(String query) {
    return query.split("\\?", 2)[0];
  }
}
