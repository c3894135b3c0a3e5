package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.businesscentral.Findings.Looked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks for all that one document's fate depends on, in one request. */
final class LookUps {
  private final Api api;
  private final Company company;
  private final Settings settings;

  LookUps(Api api, Company company, Settings settings) {
    this.api = api;
    this.company = company;
    this.settings = settings;
  }

  /**
   * Looks.
   *
   * @param orderReference what order and invoice are found by
   */
  Looked lookUp(SalesDocument document, String orderReference) {
    if (settings.items().page().isEmpty() || document.skus().isEmpty()) {
      var names = ItemNames.of(document.skus(), settings.items());
      return lookUp(document, orderReference, names);
    }
    return lookUp(document, orderReference, settings.items().page().get());
  }

  private Looked lookUp(SalesDocument document, String orderReference, ItemSettings.Page page) {
    var uri = company.elsewhere(page.api(), page.query(List.copyOf(document.skus())));
    return switch (api.get(uri)) {
      case Answer.Ended(var outcome) -> new Looked.Not(outcome);
      case Answer.Ok(var found) ->
          lookUp(document, orderReference, ItemNames.referenced(document.skus(), found, page));
    };
  }

  private Looked lookUp(SalesDocument document, String orderReference, ItemNames names) {
    var queries = new LinkedHashMap<String, String>();
    documents(document, orderReference).forEach((id, it) -> queries.put(id, company.inBatch(it)));
    names.queries().forEach((id, it) -> queries.put(id, company.inBatch(it)));
    if (settings.customers().mode() != Settings.CustomerMode.FIXED) {
      document
          .email()
          .ifPresent(it -> queries.put("customers", company.inBatch(Company.customers(it))));
    }
    return switch (api.lookUp(queries)) {
      case Answer.Ended(var outcome) -> new Looked.Not(outcome);
      case Answer.Ok(var answers) -> new Looked.Known(findings(answers, names));
    };
  }

  /** Posted orders vanish from the orders, so that all three are asked. */
  private static Map<String, String> documents(SalesDocument document, String orderReference) {
    var queries = new LinkedHashMap<String, String>();
    queries.put(
        "orders",
        Company.documents(
                DocumentKind.ORDER,
                orderReference,
                "id,number,externalDocumentNumber,status,customerNumber")
            + "&$expand=salesOrderLines($select=id,shippedQuantity,invoicedQuantity)");
    queries.put(
        "invoices",
        Company.documents(
            DocumentKind.INVOICE, orderReference, "id,number,orderNumber,status,customerNumber"));
    queries.put(
        "creditMemos",
        Company.documents(
                DocumentKind.CREDIT_MEMO,
                document.reference(),
                "id,number,externalDocumentNumber,status,customerNumber,invoiceNumber")
            + "&$expand=salesCreditMemoLines($select=id)");
    return queries;
  }

  private static Findings findings(JsonNode answers, ItemNames names) {
    return new Findings(
        rows(answers, "orders"),
        rows(answers, "invoices"),
        rows(answers, "creditMemos"),
        names.resolve(answers),
        rows(answers, "customers"));
  }

  private static List<JsonNode> rows(JsonNode answers, String id) {
    var rows = new ArrayList<JsonNode>();
    answers.path(id).path("value").forEach(rows::add);
    return List.copyOf(rows);
  }
}
