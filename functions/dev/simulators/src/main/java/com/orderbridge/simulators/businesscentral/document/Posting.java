package com.orderbridge.simulators.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.record.DocumentKind;
import com.orderbridge.simulators.businesscentral.record.Entity;
import com.orderbridge.simulators.businesscentral.record.Errors;
import java.util.Locale;
import java.util.UUID;

/** Bound actions of sales documents: what becomes of a draft that is posted. */
public record Posting(Company company, Options options) {
  private static final String PREFIX = "microsoft.nav.";

  /** The name of an action is not case-sensitive [C]: any casing posts to the ledger. */
  public static boolean isAction(String segment) {
    return segment.toLowerCase(Locale.ROOT).startsWith(PREFIX);
  }

  public void act(DocumentKind kind, ObjectNode document, String segment) {
    String action = segment.toLowerCase(Locale.ROOT).substring(PREFIX.length());
    switch (kind + " " + action) {
      case "ORDER shipandinvoice" -> shipAndInvoice(document);
      case "INVOICE post", "INVOICE postandsend" -> postInvoice(document);
      case "CREDIT_MEMO post", "CREDIT_MEMO postandsend" -> postCreditMemo(document);
      case "CREDIT_MEMO cancel", "CREDIT_MEMO cancelandsend" -> cancel(document);
      case "INVOICE send", "CREDIT_MEMO send" -> checkHasLines(kind, document);
      default -> throw noSuchAction(segment);
    }
  }

  /** The order is deleted and a posted invoice exists: Microsoft's E2E test of the page [V]. */
  private void shipAndInvoice(ObjectNode order) {
    checkHasLines(DocumentKind.ORDER, order);
    checkMayBePosted(DocumentKind.ORDER, order);
    ObjectNode invoice = invoiceOf(order);
    company.remove("salesOrders", order.path("id").textValue());
    company.put("salesInvoices", invoice);
  }

  private ObjectNode invoiceOf(ObjectNode order) {
    ObjectNode invoice = Entity.of("salesInvoices").blank();
    copy(order, invoice);
    invoice.put("id", UUID.randomUUID().toString());
    invoice.put("number", company.nextNumber("salesInvoices", "PS-INV", 103001));
    invoice.set("orderId", order.path("id"));
    invoice.set("orderNumber", order.path("number"));
    invoice.set("invoiceDate", order.path("orderDate"));
    invoice.set("dueDate", order.path("postingDate"));
    invoice.set("salesInvoiceLines", lines(order, invoice));
    owe(invoice);
    return invoice;
  }

  /** A payment method with a balancing account pays an invoice when it is posted [K]. */
  private void owe(ObjectNode invoice) {
    boolean paid = options.is("invoicesPaidAtOnce");
    invoice.put("status", paid ? "Paid" : "Open");
    invoice.set(
        "remainingAmount", paid ? DecimalNode.ZERO : invoice.path("totalAmountIncludingTax"));
  }

  private static JsonNode lines(ObjectNode order, ObjectNode invoice) {
    var lines = invoice.arrayNode();
    for (JsonNode line : order.path("salesOrderLines")) {
      ObjectNode copied = Entity.of("salesInvoiceLines").blank();
      copy((ObjectNode) line, copied);
      lines.add(
          copied.put("id", UUID.randomUUID().toString()).set("documentId", invoice.path("id")));
    }
    return lines;
  }

  private static void copy(ObjectNode from, ObjectNode to) {
    from.properties().stream()
        .filter(entry -> to.has(entry.getKey()))
        .forEach(entry -> to.set(entry.getKey(), entry.getValue()));
  }

  /** The id of an unposted invoice is carried to the posted one: dynamics_salesinvoice.md [V]. */
  private void postInvoice(ObjectNode invoice) {
    checkHasLines(DocumentKind.INVOICE, invoice);
    if (!SalesDocuments.isDraft(DocumentKind.INVOICE, invoice)) {
      throw Errors.dialog("The action can be applied to a draft invoice only.");
    }
    checkMayBePosted(DocumentKind.INVOICE, invoice);
    ObjectNode posted = invoice.deepCopy();
    owe(posted);
    posted.put("number", company.nextNumber("salesInvoices", "PS-INV", 103001));
    company.put("salesInvoices", posted);
  }

  /** APIV2SalesCreditMemos.Page.al [V]. Whether the id changes is open [?]: an option. */
  private void postCreditMemo(ObjectNode memo) {
    if (!SalesDocuments.isDraft(DocumentKind.CREDIT_MEMO, memo)) {
      throw Errors.dialog("The action can be applied to a draft credit memo only.");
    }
    checkHasLines(DocumentKind.CREDIT_MEMO, memo);
    checkMayBePosted(DocumentKind.CREDIT_MEMO, memo);
    ObjectNode posted = memo.deepCopy();
    new AppliesTo(company, options).post(posted);
    posted.put("number", company.nextNumber("salesCreditMemos", "PS-CR", 104001));
    if (options.is("creditMemoPostChangesId")) {
      company.remove("salesCreditMemos", memo.path("id").textValue());
      posted.put("id", UUID.randomUUID().toString());
    }
    company.put("salesCreditMemos", posted);
  }

  private void cancel(ObjectNode memo) {
    if (SalesDocuments.isDraft(DocumentKind.CREDIT_MEMO, memo)) {
      throw Errors.dialog("The action can be applied to a posted credit memo only.");
    }
    if (memo.path("status").asText().equals("Canceled")) {
      throw Errors.dialog(
          "The credit memo cannot be cancelled because it has already been canceled.");
    }
    company.put("salesCreditMemos", memo.deepCopy().put("status", "Canceled"));
  }

  private static void checkHasLines(DocumentKind kind, ObjectNode document) {
    if (SalesDocuments.lines(kind, document).isEmpty()) {
      throw Errors.dialog(
          kind == DocumentKind.CREDIT_MEMO
              ? "Please add at least one line item to the credit memo."
              : "Please add at least one line item to the document.");
    }
  }

  private void checkMayBePosted(DocumentKind kind, ObjectNode document) {
    company
        .byId("customers", document.path("customerId").asText())
        .ifPresent(
            customer -> new SellToCustomer(company, options).checkBlocked(kind, customer, "post"));
    for (JsonNode line : SalesDocuments.lines(kind, document)) {
      company.byId("items", line.path("itemId").asText()).ifPresent(LineObject::checkItem);
    }
  }

  private static Refused noSuchAction(String segment) {
    return Errors.error(
        400,
        "BadRequest_MethodNotImplemented",
        "Entity does not support the bound action '" + segment + "'");
  }
}
