package com.orderbridge.local.checklive.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.sapbusinessone.Query;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.Read;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads lists of one company database. */
record DatabaseReads(LiveSession session, Findings findings) {

  /**
   * Returns rows that the bridge needs; empty if they cannot be read, which becomes a finding to
   * mend.
   */
  Optional<List<JsonNode>> required(String query) {
    return switch (session.get(query)) {
      case Read.Found found -> Optional.of(found.rows());
      case Read other -> {
        findings.mend(
            "%s cannot be read: %s".formatted(set(query), other.words()),
            "Give the bridge's user the authorisation and a licence for it");
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
    return noted(session.get(query), set(query), otherwise).map(it -> new Read.Found(it).rows());
  }

  /** Reads like {@link #optional}, by calling a function. */
  Optional<JsonNode> function(String name, String body, String otherwise) {
    return noted(session.ask(name, body), name, otherwise);
  }

  private Optional<JsonNode> noted(Read read, String what, String otherwise) {
    if (read instanceof Read.Found(var body)) {
      return Optional.of(body);
    }
    findings.note("%s cannot be read: %s".formatted(what, read.words()), otherwise);
    return Optional.empty();
  }

  static String anyOf(String set, String field, Collection<String> values, String select) {
    return where(set, Query.anyOf(field, values), select);
  }

  static String where(String set, String filter, String select) {
    var encoded = URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
    return set + "?$filter=" + encoded + (select.isEmpty() ? "" : "&$select=" + select);
  }

  private static String set(String query) {
    return query.split("\\?", 2)[0];
  }
}
