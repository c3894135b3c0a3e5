package com.orderbridge.simulators.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.company.Currencies;
import com.orderbridge.simulators.businesscentral.company.NumberSeries;
import com.orderbridge.simulators.businesscentral.company.PartyFields;
import com.orderbridge.simulators.businesscentral.company.Rounding;
import com.orderbridge.simulators.businesscentral.company.VatSetup;
import com.orderbridge.simulators.businesscentral.record.DocumentKind;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.http.Json;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders, invoices and credit memos while they are drafts: the APIV2 pages' AL [V]. */
public record SalesDocuments(Company company, Options options, InstantSource clock) {

  /**
   * A header with its lines (deep insert). Whether a bad line takes the header back with it is not
   * documented [?]: option deepInsertRollsBack.
   */
  public ObjectNode create(DocumentKind kind, ObjectNode body) {
    JsonNode lines = body.path(kind.lines);
    if (!lines.isArray() && !lines.isMissingNode()) {
      throw Errors.badRequest("Invalid Request Body");
    }
    ObjectNode document = header(kind, body);
    try {
      for (JsonNode line : lines) {
        addLine(kind, document, asObject(line));
      }
    } catch (Refused badLine) {
      if (!options.is("deepInsertRollsBack")) {
        store(kind, document);
      }
      throw badLine;
    }
    return store(kind, document);
  }

  public ObjectNode change(DocumentKind kind, ObjectNode stored, ObjectNode body) {
    checkDraft(kind, stored);
    if (body.has(kind.lines)) { // no deep PATCH [V]
      throw Errors.badRequest("Nested resources cannot be updated through '" + kind.lines + "'.");
    }
    ObjectNode document = stored.deepCopy();
    ObjectNode sent = kind.entity().accept(body);
    if (sent.has("number")) {
      throw NumberSeries.notByHand();
    }
    document.setAll(sent);
    if (SellToCustomer.isSent(sent)) {
      new SellToCustomer(company, options).resolve(kind, document, sent);
    }
    resolveRest(kind, document, sent);
    return store(kind, document);
  }

  public ObjectNode createLine(DocumentKind kind, ObjectNode stored, ObjectNode body) {
    checkDraft(kind, stored);
    ObjectNode document = stored.deepCopy();
    ObjectNode line = addLine(kind, document, body);
    return line(kind, store(kind, document), line.path("id").textValue());
  }

  public ObjectNode changeLine(
      DocumentKind kind, ObjectNode stored, String lineId, ObjectNode body) {
    checkDraft(kind, stored);
    ObjectNode document = stored.deepCopy();
    ObjectNode line = line(kind, document, lineId);
    new SalesLines(company, options, document).change(kind, line, body);
    return line(kind, store(kind, document), lineId);
  }

  public void deleteLine(DocumentKind kind, ObjectNode stored, String lineId) {
    checkDraft(kind, stored);
    ObjectNode document = stored.deepCopy();
    String found = line(kind, document, lineId).path("id").textValue();
    lines(kind, document).removeIf(line -> line.path("id").asText().equals(found));
    store(kind, document);
  }

  public void delete(DocumentKind kind, ObjectNode stored) {
    checkDraft(kind, stored);
    company.remove(kind.set, stored.path("id").textValue());
  }

  public ObjectNode store(DocumentKind kind, ObjectNode document) {
    Rounding rounding = new Currencies(company).rounding(document);
    new Amounts(kind, document, rounding, new VatSetup(company, options)).calculate();
    if (kind == DocumentKind.INVOICE && isDraft(kind, document)) { // recorded [V]
      document.set("remainingAmount", document.path("totalAmountIncludingTax"));
    }
    return company.put(kind.set, document);
  }

  public static Optional<ObjectNode> findLine(
      DocumentKind kind, ObjectNode document, String lineId) {
    for (JsonNode line : lines(kind, document)) {
      if (line.path("id").asText().equals(lineId)) {
        return Optional.of((ObjectNode) line);
      }
    }
    return Optional.empty();
  }

  public static ArrayNode lines(DocumentKind kind, ObjectNode document) {
    return (ArrayNode) document.path(kind.lines);
  }

  static boolean isDraft(DocumentKind kind, ObjectNode document) {
    return kind == DocumentKind.ORDER || document.path("status").asText().equals("Draft");
  }

  private ObjectNode header(DocumentKind kind, ObjectNode body) {
    ObjectNode own = body.deepCopy();
    own.remove(kind.lines);
    ObjectNode sent = kind.entity().accept(own);
    if (!SellToCustomer.isSent(sent)) {
      throw Errors.dialog("A \"customerNumber\" or a \"customerId\" must be provided.");
    }
    ObjectNode document = blank(kind);
    document.setAll(sent);
    new SellToCustomer(company, options).resolve(kind, document, sent);
    resolveRest(kind, document, sent);
    return document.put("number", new NumberSeries(company, options).next(kind, sent));
  }

  private void resolveRest(DocumentKind kind, ObjectNode document, ObjectNode sent) {
    new PartyFields(company, options).checkDocument(sent);
    new SellToCustomer(company, options).resolveBillTo(document, sent);
    new Currencies(company).resolve(document, sent);
    checkDiscount(kind, document, sent);
    if (kind == DocumentKind.CREDIT_MEMO) {
      new AppliesTo(company, options).resolve(document, sent);
    }
  }

  /**
   * The API pages give a document its discount when they write the header [V], and so before the
   * lines of a deep insert; SalesCalcDiscountByType then finds nothing to spread it over.
   */
  private void checkDiscount(DocumentKind kind, ObjectNode document, ObjectNode sent) {
    boolean discounted = Amounts.amount(sent, "discountAmount").signum() > 0;
    if (discounted && options.is("headerDiscountNeedsItems") && !hasItems(kind, document)) {
      throw Errors.dialog(
          "Cannot apply an invoice discount because the document does not include lines where the"
              + " Allow Invoice Disc. field is selected. To add a discount, specify a line discount"
              + " in the Line Discount % field for the relevant lines, or add a line of type Item"
              + " where the Allow Invoice Disc. field is selected.");
    }
  }

  private boolean hasItems(DocumentKind kind, ObjectNode document) {
    List<ObjectNode> lines = Json.objects(lines(kind, document)).toList();
    Rounding rounding = new Currencies(company).rounding(document);
    return InvoiceDiscount.base(lines, rounding).signum() != 0;
  }

  private ObjectNode blank(DocumentKind kind) {
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    ObjectNode document = kind.entity().blank().put("id", UUID.randomUUID().toString());
    document.put(kind.date, today).put("postingDate", today).put("status", "Draft");
    document.put("vatBusinessGroup", VatSetup.DOMESTIC);
    document.put("currencyCode", Currencies.LOCAL).set(kind.lines, Json.array());
    return document;
  }

  private ObjectNode addLine(DocumentKind kind, ObjectNode document, ObjectNode body) {
    ObjectNode line = new SalesLines(company, options, document).create(kind, body);
    lines(kind, document).add(line);
    return line;
  }

  private static ObjectNode line(DocumentKind kind, ObjectNode document, String lineId) {
    return findLine(kind, document, lineId).orElseThrow(() -> Errors.noSuchSegment(kind.lines));
  }

  private static void checkDraft(DocumentKind kind, ObjectNode document) {
    if (!isDraft(kind, document)) {
      throw Errors.dialog("The document has been posted and cannot be modified or deleted.");
    }
  }

  private static ObjectNode asObject(JsonNode line) {
    if (line instanceof ObjectNode object) {
      return object;
    }
    throw Errors.badRequest("Invalid Request Body");
  }
}
