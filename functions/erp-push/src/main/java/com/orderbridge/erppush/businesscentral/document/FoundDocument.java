package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.clients.businesscentral.DocumentKind;
import com.orderbridge.core.mapping.Money;
import com.orderbridge.delivery.Amount;
import com.orderbridge.erppush.mapping.Ownership;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document of Business Central, as a look-up found it or as the answer to its insert shows it.
 */
public record FoundDocument(DocumentKind kind, JsonNode json) {
  private static final Set<String> TAKEN_BACK = Set.of("Canceled", "Corrective");

  private static final Set<String> POSTED = Set.of("Open", "Paid", "Canceled", "Corrective");

  /** An amount that no document has; it stands for an unknown total. */
  private static final Amount UNKNOWN = new Amount("XXX", BigDecimal.ZERO);

  public String id() {
    return text("id");
  }

  public String number() {
    return text("number");
  }

  public String reference() {
    return text("externalDocumentNumber");
  }

  public String customer() {
    return text("customerNumber");
  }

  private String status() {
    return OptionValue.read(json, "status");
  }

  private String text(String field) {
    return json.path(field).asText();
  }

  /** Returns whether the document may still be changed. */
  public boolean isDraft() {
    return status().equals("Draft");
  }

  /** Returns whether the document is in the ledger. A draft that waits for approval is not. */
  public boolean isPosted() {
    return POSTED.contains(status());
  }

  /**
   * Returns whether nothing is owed on the document any more, so that its ledger entry is closed.
   */
  public boolean isPaid() {
    var owed = json.path("remainingAmount");
    return status().equals("Paid")
        || (isPosted() && owed.isNumber() && owed.decimalValue().signum() == 0);
  }

  /** Returns whether another document has cancelled it, or it cancels another one. */
  public boolean isTakenBack() {
    return TAKEN_BACK.contains(status());
  }

  /** Returns whether goods have been shipped, or a part is on an invoice. */
  public boolean hasMoved() {
    for (var line : json.path(kind.lines)) {
      if (LineFields.number(line, "shippedQuantity").signum() > 0
          || LineFields.number(line, "invoicedQuantity").signum() > 0) {
        return true;
      }
    }
    return false;
  }

  public List<FoundLine> lines() {
    var netPrice = !json.path("pricesIncludeTax").asBoolean(false);
    var lines = new ArrayList<FoundLine>();
    json.path(kind.lines).forEach(it -> lines.add(new FoundLine(it, netPrice)));
    return lines;
  }

  /**
   * Returns the document with the lines that were sent, because the answer to an insert has none.
   */
  public FoundDocument withLines(JsonNode sent) {
    var whole = JsonNodeFactory.instance.objectNode();
    json.properties().forEach(it -> whole.set(it.getKey(), it.getValue()));
    whole.set(kind.lines, sent);
    return new FoundDocument(kind, whole);
  }

  /** Returns whether a comment of the document contains this text already. */
  public boolean says(String text) {
    return lines().stream().anyMatch(it -> it.isComment() && it.description().contains(text));
  }

  /** Returns the total, tax included; empty if the answer does not say. */
  public Optional<Amount> total() {
    var total = json.path("totalAmountIncludingTax");
    return total.isNumber() && Money.isCurrency(text("currencyCode"))
        ? Optional.of(new Amount(text("currencyCode"), total.decimalValue()))
        : Optional.empty();
  }

  /** Returns the tax in the total; empty if the answer does not say. */
  public Optional<BigDecimal> tax() {
    var tax = json.path("totalTaxAmount");
    return tax.isNumber() ? Optional.of(tax.decimalValue()) : Optional.empty();
  }

  public boolean isIn(String currency) {
    return text("currencyCode").equals(currency);
  }

  /** Returns the form that the rules of ownership judge. */
  public Ownership.Candidate found() {
    var numbers = new LinkedHashSet<>(List.of(number(), text("orderNumber")));
    numbers.remove("");
    return new Ownership.Candidate(reference(), numbers, total().orElse(UNKNOWN), customer());
  }

  /** Returns the document as people name it: {@code order 1001}. */
  @Override
  public String toString() {
    return kind.word + " " + number();
  }
}
