package com.orderbridge.simulators.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.ControlInput;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.company.Currencies;
import com.orderbridge.simulators.businesscentral.company.VatSetup;
import com.orderbridge.simulators.businesscentral.document.Amounts;
import com.orderbridge.simulators.businesscentral.document.LineFields;
import com.orderbridge.simulators.businesscentral.document.SalesDocuments;
import com.orderbridge.simulators.businesscentral.record.DocumentKind;
import com.orderbridge.simulators.businesscentral.record.Entity;
import com.orderbridge.simulators.http.Json;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The company's documents as {@code _state} shows and takes them; read-only fields may be set. */
record StateDocuments(Company company, Options options, InstantSource clock) {

  ObjectNode show() {
    ObjectNode shown = Json.object();
    for (String set : sets()) {
      ArrayNode documents = shown.putArray(set);
      company.all(set).forEach(document -> documents.add(withoutEtag(document)));
    }
    return shown;
  }

  /** All or none; what a document does not say has the value of a new one. */
  void add(ObjectNode collections) {
    ControlInput.knowsOnly(collections, "", sets());
    Company.Snapshot before = company.snapshot();
    try {
      for (var collection : collections.properties()) {
        ArrayNode documents = ControlInput.array(collections, collection.getKey());
        addAll(Entity.of(collection.getKey()), documents);
      }
    } catch (Refused refused) {
      company.restore(before);
      throw refused;
    }
  }

  private static List<String> sets() {
    return Entity.all().keySet().stream()
        .filter(set -> DocumentKind.ofLines(set).isEmpty())
        .toList();
  }

  private void addAll(Entity entity, ArrayNode documents) {
    for (int at = 0; at < documents.size(); at++) {
      String where = entity.set() + "[" + at + "]";
      ObjectNode body = ControlInput.object(documents.path(at), where);
      Optional<DocumentKind> kind = DocumentKind.ofSet(entity.set());
      if (kind.isPresent()) {
        addDocument(kind.get(), body, where);
      } else {
        new StateRecords(company, options).add(entity, body, where);
      }
    }
  }

  private void addDocument(DocumentKind kind, ObjectNode body, String where) {
    ObjectNode own = body.deepCopy();
    JsonNode lines = Optional.ofNullable(own.remove(kind.lines)).orElse(Json.array());
    ObjectNode document = filled(kind.entity(), own, where);
    ArrayNode kept = document.putArray(kind.lines);
    for (JsonNode line : lines) {
      String at = where + "." + kind.lines + "[" + kept.size() + "]";
      kept.add(line(kind, document, ControlInput.object(line, at), at, kept.size()));
    }
    complete(kind, document, where);
    kept.forEach(line -> completeDiscount(document, line));
    ObjectNode stored = new SalesDocuments(company, options, clock).store(kind, document);
    if (kind == DocumentKind.INVOICE && !body.has("remainingAmount")) {
      company.put(kind.set, leaveOpen(stored));
    }
  }

  /** Nothing of an invoice that is open has been paid, unless it is said. */
  private static ObjectNode leaveOpen(ObjectNode invoice) {
    ObjectNode changed = invoice.deepCopy();
    return invoice.path("status").asText().equals("Open")
        ? changed.set("remainingAmount", invoice.path("totalAmountIncludingTax"))
        : changed;
  }

  private void complete(DocumentKind kind, ObjectNode document, String where) {
    company
        .by("customers", "number", document.path("customerNumber").asText())
        .ifPresent(found -> customer(document, found));
    if (document.path("vatBusinessGroup").asText().isEmpty()) {
      document.put("vatBusinessGroup", businessGroup(document));
    }
    if (document.path("number").asText().isEmpty()) {
      document.put("number", company.nextNumber(kind.set, kind.numberPrefix, kind.firstNumber));
    }
    if (document.path("status").asText().isBlank()) {
      document.put("status", "Draft");
    }
    resolveCurrency(company, document, where);
  }

  private static void customer(ObjectNode document, ObjectNode customer) {
    document.set("customerId", customer.path("id"));
    if (document.path("billToCustomerNumber").asText().isEmpty()) {
      document.set("billToCustomerNumber", customer.path("number"));
    }
  }

  private String businessGroup(ObjectNode document) {
    return company
        .byId("customers", document.path("customerId").asText())
        .map(customer -> customer.path("vatBusinessGroup").asText())
        .orElse(VatSetup.DOMESTIC);
  }

  private ObjectNode line(
      DocumentKind kind, ObjectNode document, ObjectNode body, String at, int before) {
    ObjectNode line = filled(kind.lineEntity(), body, at);
    line.set("documentId", document.path("id"));
    if (!body.has("sequence")) {
      line.put("sequence", (before + 1) * 10_000);
    }
    if (!body.has("lineType")) {
      line.put("lineType", typeByNumber(line.path("lineObjectNumber").asText()));
    }
    company
        .by("items", "number", line.path("lineObjectNumber").asText())
        .filter(item -> line.path("lineType").asText().equals("Item"))
        .ifPresent(item -> line.set("itemId", item.path("id")));
    return line;
  }

  private String typeByNumber(String number) {
    if (company.by("items", "number", number).isPresent()) {
      return "Item";
    }
    return company.by("accounts", "number", number).isPresent() ? "Account" : "Comment";
  }

  /** A line that says only how many percent its discount is. */
  private void completeDiscount(ObjectNode document, JsonNode line) {
    if (Amounts.amount(line, "discountAmount").signum() == 0) {
      new LineFields(company, options, document).discountByPercent((ObjectNode) line);
    }
  }

  static void resolveCurrency(Company company, ObjectNode document, String where) {
    try {
      String code = document.path("currencyCode").asText();
      new Currencies(company).byCode(document, code.isEmpty() ? Currencies.LOCAL : code);
    } catch (Refused unknown) {
      throw ControlInput.wrong(where + ".currencyCode", "is not a known currency");
    }
  }

  static ObjectNode filled(Entity entity, ObjectNode body, String where) {
    ControlInput.knowsOnly(body, where + ".", entity.storedNames());
    ObjectNode document = entity.blank().put("id", UUID.randomUUID().toString());
    for (var entry : body.properties()) {
      String name = entry.getKey();
      try {
        document.set(name, entity.stored(name).accept(entry.getValue()));
      } catch (Refused unfit) {
        throw ControlInput.wrong(where + "." + name, "is refused: " + unfit.response().body());
      }
    }
    return document;
  }

  private static ObjectNode withoutEtag(ObjectNode document) {
    ObjectNode shown = document.deepCopy();
    shown.findParents(Company.ETAG).forEach(it -> ((ObjectNode) it).remove(Company.ETAG));
    return shown;
  }
}
