package com.orderbridge.local.simulators.businesscentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.local.simulators.Options;
import java.util.Optional;

/** The invoice that a credit memo clears: APIV2SalesCreditMemos.Page.al, field invoiceId [V]. */
record AppliesTo(Company company, Options options) {

  void resolve(ObjectNode memo, ObjectNode sent) {
    String id = sent.path("invoiceId").asText();
    if (!id.isEmpty() && !id.equals(Field.NO_GUID)) {
      byId(memo, id, sent.path("invoiceNumber").asText());
    } else if (!sent.path("invoiceNumber").asText().isEmpty()) {
      byNumber(memo, sent.path("invoiceNumber").asText());
    }
  }

  private void byId(ObjectNode memo, String id, String alsoNumber) {
    ObjectNode invoice =
        posted(company.byId("salesInvoices", id))
            .orElseThrow(() -> Errors.dialog("The \"invoiceId\" does not match to an Invoice."));
    if (!alsoNumber.isEmpty() && !alsoNumber.equals(invoice.path("number").asText())) {
      throw Errors.dialog(
          "The \"invoiceId\" and \"invoiceNumber\" do not match to a specific Invoice.");
    }
    memo.set("invoiceNumber", invoice.path("number"));
  }

  /** The page itself does not look the number up; whether the table behind it does is open [?]. */
  private void byNumber(ObjectNode memo, String number) {
    Optional<ObjectNode> invoice = posted(company.by("salesInvoices", "number", number));
    if (invoice.isEmpty() && options.is("unknownInvoiceNumberRefused")) {
      throw Errors.noSuchRelation(
          "Applies-to Doc. No.", "Sales Header", number, "Cust. Ledger Entry");
    }
    invoice.ifPresent(found -> memo.set("invoiceId", found.path("id")));
  }

  private static Optional<ObjectNode> posted(Optional<ObjectNode> invoice) {
    return invoice.filter(found -> !SalesDocuments.isDraft(DocumentKind.INVOICE, found));
  }
}
