package com.orderbridge.simulators.businesscentral.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.record.DocumentKind;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.businesscentral.record.Field;
import java.math.BigDecimal;
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

  /**
   * The page does not look the number up, and the field behind it (SalesHeader.Table.al, 53) has no
   * relation: any number is taken, a draft's too, and posting finds no entry then [V]. An extension
   * may check it: an option.
   */
  private void byNumber(ObjectNode memo, String number) {
    Optional<ObjectNode> invoice = posted(company.by("salesInvoices", "number", number));
    if (invoice.isEmpty() && options.is("unknownInvoiceNumberRefused")) {
      throw Errors.noSuchRelation(
          "Applies-to Doc. No.", "Sales Header", number, "Cust. Ledger Entry");
    }
    invoice.ifPresent(found -> memo.set("invoiceId", found.path("id")));
  }

  /**
   * What posting a credit memo does to its invoice: GenJnlPostLine.Codeunit.al,
   * PrepareTempCustLedgEntry and ApplyCustLedgEntry [V]. The invoice's open entry is sought and
   * must be there; the smaller of the two amounts is applied, and what is left of the greater stays
   * open.
   */
  void post(ObjectNode memo) {
    if (memo.path("invoiceNumber").asText().isEmpty()) {
      memo.put("status", "Open");
    } else if (total(memo).signum() == 0) {
      memo.put("status", "Paid");
    } else {
      settle(memo);
    }
  }

  private void settle(ObjectNode memo) {
    Optional<ObjectNode> open = openInvoice(memo);
    if (open.isEmpty() && options.is("paidInvoiceRefusesCredit")) {
      throw noOpenEntry(memo);
    }
    BigDecimal applied = open.map(invoice -> apply(invoice, memo)).orElse(total(memo));
    memo.put("status", applied.compareTo(total(memo)) == 0 ? "Paid" : "Open");
  }

  private Optional<ObjectNode> openInvoice(ObjectNode memo) {
    return posted(company.by("salesInvoices", "number", memo.path("invoiceNumber").asText()))
        .filter(invoice -> remaining(invoice).signum() > 0)
        .filter(
            invoice ->
                invoice.path("billToCustomerNumber").equals(memo.path("billToCustomerNumber")));
  }

  private BigDecimal apply(ObjectNode invoice, ObjectNode memo) {
    if (!invoice.path("currencyCode").equals(memo.path("currencyCode"))) {
      throw Errors.dialog("All entries in one application must be in the same currency.");
    }
    BigDecimal applied = remaining(invoice).min(total(memo));
    BigDecimal left = remaining(invoice).subtract(applied);
    ObjectNode changed = invoice.deepCopy().put("remainingAmount", left);
    company.put("salesInvoices", left.signum() == 0 ? changed.put("status", "Paid") : changed);
    return applied;
  }

  /**
   * The code and the first sentence are those of dynamics-error-codes.md [V], the status is 400 as
   * one client reports it [C]: an option. How the filters are told is open [?].
   */
  private Refused noOpenEntry(ObjectNode memo) {
    return Errors.error(
        options.number("noOpenEntryStatus"),
        "Internal_DataNotFoundFilter",
        "There is no Cust. Ledger Entry within the filter.  Filters: Customer No.: %s, Document Type: Invoice, Document No.: %s, Open: Yes"
            .formatted(
                memo.path("billToCustomerNumber").asText(), memo.path("invoiceNumber").asText()));
  }

  private static BigDecimal total(ObjectNode memo) {
    return Amounts.amount(memo, "totalAmountIncludingTax");
  }

  private static BigDecimal remaining(ObjectNode invoice) {
    return Amounts.amount(invoice, "remainingAmount");
  }

  private static Optional<ObjectNode> posted(Optional<ObjectNode> invoice) {
    return invoice.filter(found -> !SalesDocuments.isDraft(DocumentKind.INVOICE, found));
  }
}
