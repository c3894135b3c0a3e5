package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.businesscentral.Api;
import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.clients.businesscentral.DocumentKind;
import com.orderbridge.core.step.Step;
import com.orderbridge.erppush.businesscentral.document.Buyer;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.document.FoundLine;
import com.orderbridge.erppush.businesscentral.document.SalesDocument;
import com.orderbridge.erppush.businesscentral.item.ItemLookUps;
import com.orderbridge.erppush.businesscentral.order.Findings;
import com.orderbridge.erppush.businesscentral.order.Request;
import com.orderbridge.erppush.businesscentral.settings.CustomerSettings;
import com.orderbridge.erppush.businesscentral.settings.ItemSettings;
import com.orderbridge.erppush.businesscentral.settings.Settings;
import com.orderbridge.erppush.mapping.Letters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up everything that decides about one document, in one request. */
final class LookUps {
  private static final String DOCUMENT =
      "id,number,externalDocumentNumber,status,customerNumber,currencyCode,totalAmountIncludingTax";

  /** The name of a look-up that an older release may refuse. */
  private static final String ALSO_WITH = "customersAlsoWith";

  private final Api api;
  private final Company company;
  private final Settings settings;

  LookUps(Api api, Company company, Settings settings) {
    this.api = api;
    this.company = company;
    this.settings = settings;
  }

  Step<Findings> lookUp(Request request) {
    var skus = request.document().skus();
    if (settings.items().page().isEmpty() || skus.isEmpty()) {
      return lookUp(request, ItemLookUps.of(skus, settings.items()));
    }
    return lookUp(request, settings.items().page().get());
  }

  private Step<Findings> lookUp(Request request, ItemSettings.Page page) {
    var skus = request.document().skus();
    return api.get(company.elsewhere(page.api(), page.query(List.copyOf(skus))))
        .then(found -> lookUp(request, ItemLookUps.referenced(skus, found, page)));
  }

  private Step<Findings> lookUp(Request request, ItemLookUps names) {
    var queries = new LinkedHashMap<String, String>();
    documents(request).forEach((id, it) -> queries.put(id, company.inBatch(it)));
    names.queries().forEach((id, it) -> queries.put(id, company.inBatch(it)));
    customers(request.document()).forEach((id, it) -> queries.put(id, company.inBatch(it)));
    return api.lookUp(queries, Set.of(ALSO_WITH)).map(it -> findings(request, it, names));
  }

  private Map<String, String> customers(SalesDocument document) {
    var queries = new LinkedHashMap<String, String>();
    if (settings.customers().mode() != CustomerSettings.Mode.FIXED) {
      document.buyer().findableEmail().map(Letters::small).ifPresent(it -> customers(it, queries));
    }
    return queries;
  }

  private static void customers(String email, Map<String, String> queries) {
    queries.put("customers", Company.customers(email));
    queries.put(ALSO_WITH, Company.customersAlsoWith(email));
  }

  /**
   * Returns the look-ups of documents. All three kinds are needed, because Business Central deletes
   * an order when it is posted.
   */
  private static Map<String, String> documents(Request request) {
    var order = request.references().ofOrder();
    var queries = new LinkedHashMap<String, String>();
    queries.put(
        "orders",
        query(DocumentKind.ORDER, order, ",pricesIncludeTax", ",shippedQuantity,invoicedQuantity"));
    queries.put(
        "invoices",
        query(DocumentKind.INVOICE, order, ",pricesIncludeTax,orderNumber,remainingAmount", ""));
    queries.put("creditMemos", query(DocumentKind.CREDIT_MEMO, ofCreditMemos(request), "", ""));
    return queries;
  }

  private static String query(
      DocumentKind kind, Collection<String> references, String more, String moreOfLines) {
    return Company.documents(kind, references, DOCUMENT + more)
        + "&$expand=%s($select=%s)".formatted(kind.lines, FoundLine.SELECT + moreOfLines);
  }

  private static Set<String> ofCreditMemos(Request request) {
    var references = new LinkedHashSet<>(request.references().ofOwn());
    references.addAll(request.story().references());
    return references;
  }

  private static Findings findings(Request request, JsonNode answers, ItemLookUps names) {
    var own = new ArrayList<FoundDocument>();
    var earlier = new ArrayList<FoundDocument>();
    for (var memo : documents(answers, "creditMemos", DocumentKind.CREDIT_MEMO)) {
      (isOwn(memo, request) ? own : earlier).add(memo);
    }
    return new Findings(
        documents(answers, "orders", DocumentKind.ORDER),
        documents(answers, "invoices", DocumentKind.INVOICE),
        List.copyOf(own),
        List.copyOf(earlier),
        names.resolve(answers).spelled(request.document().spellings()),
        customers(answers, request.document().buyer()));
  }

  /**
   * Returns the customers whose e-mail address is the buyer's. The answers must be filtered,
   * because a wildcard in an address also finds other customers.
   */
  private static List<JsonNode> customers(JsonNode answers, Buyer buyer) {
    var byNumber = new LinkedHashMap<String, JsonNode>();
    for (var id : List.of("customers", ALSO_WITH)) {
      rows(answers, id).stream()
          .filter(buyer::isNamedBy)
          .forEach(it -> byNumber.putIfAbsent(it.path("number").asText(), it));
    }
    return List.copyOf(byNumber.values());
  }

  private static boolean isOwn(FoundDocument memo, Request request) {
    return request.references().ofOwn().contains(Letters.capitals(memo.reference().strip()));
  }

  private static List<FoundDocument> documents(JsonNode answers, String id, DocumentKind kind) {
    return rows(answers, id).stream().map(it -> new FoundDocument(kind, it)).toList();
  }

  private static List<JsonNode> rows(JsonNode answers, String id) {
    var rows = new ArrayList<JsonNode>();
    answers.path(id).path("value").forEach(rows::add);
    return List.copyOf(rows);
  }
}
