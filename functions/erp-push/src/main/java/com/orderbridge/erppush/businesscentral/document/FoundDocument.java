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
 * A document that Business Central has: as a look-up found it, or as the answer to its insert shows
 * it.
 */
public record FoundDocument(DocumentKind kind, JsonNode json) {
  private static final Set<String> TAKEN_BACK = Set.of("Canceled", "Corrective");

  private static final Set<String> POSTED = Set.of("Open", "Paid", "Canceled", "Corrective");

  /** What no document comes to. */
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

  /** One that may still be changed. */
  public boolean isDraft() {
    return status().equals("Draft");
  }

  /** One in the ledger: a draft that awaits its approval is not. */
  public boolean isPosted() {
    return POSTED.contains(status());
  }

  /** One on which nothing is owed any more: its entry in the ledger is closed. */
  public boolean isPaid() {
    var owed = json.path("remainingAmount");
    return status().equals("Paid")
        || (isPosted() && owed.isNumber() && owed.decimalValue().signum() == 0);
  }

  /** Whether another document has taken it back, or it takes another one back. */
  public boolean isTakenBack() {
    return TAKEN_BACK.contains(status());
  }

  /** Goods have left the house, or a part is on an invoice. */
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

  /** The same with the lines that were sent, since an insert is answered without them. */
  public FoundDocument withLines(JsonNode sent) {
    var whole = JsonNodeFactory.instance.objectNode();
    json.properties().forEach(it -> whole.set(it.getKey(), it.getValue()));
    whole.set(kind.lines, sent);
    return new FoundDocument(kind, whole);
  }

  /** Whether a comment of it says this already. */
  public boolean says(String text) {
    return lines().stream().anyMatch(it -> it.isComment() && it.description().contains(text));
  }

  /** Tax included; empty where the answer does not say. */
  public Optional<Amount> total() {
    var total = json.path("totalAmountIncludingTax");
    return total.isNumber() && Money.isCurrency(text("currencyCode"))
        ? Optional.of(new Amount(text("currencyCode"), total.decimalValue()))
        : Optional.empty();
  }

  /** The tax in its total; empty where the answer does not say. */
  public Optional<BigDecimal> tax() {
    var tax = json.path("totalTaxAmount");
    return tax.isNumber() ? Optional.of(tax.decimalValue()) : Optional.empty();
  }

  public boolean isIn(String currency) {
    return text("currencyCode").equals(currency);
  }

  /** The form that the rules of ownership judge. */
  public Ownership.Found found() {
    var numbers = new LinkedHashSet<>(List.of(number(), text("orderNumber")));
    numbers.remove("");
    return new Ownership.Found(reference(), numbers, total().orElse(UNKNOWN), customer());
  }

  /** {@code order 1001}. */
  @Override
  public String toString() {
    return kind.word + " " + number();
  }
}
