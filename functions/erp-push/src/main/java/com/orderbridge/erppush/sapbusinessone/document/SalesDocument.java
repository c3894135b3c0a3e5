package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.erppush.mapping.Mapped;
import com.orderbridge.erppush.mapping.ToldNotes;
import com.orderbridge.erppush.mapping.Totals;
import com.orderbridge.erppush.sapbusinessone.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A marketing document that a mapping made, fitted to Business One's fields.
 *
 * @param body the document without customer, reference and Business One's item codes
 * @param services the codes of items that are not articles; their quantity may be negative, as for
 *     a discount
 * @param rest a refund's line without a price, for money that belongs to no line
 * @param notes what was cut
 */
public record SalesDocument(
    ObjectNode body,
    Buyer buyer,
    Optional<Totals> totals,
    Set<String> services,
    ObjectNode rest,
    List<String> notes) {
  public static final String LINES = "DocumentLines";
  public static final String EXPENSES = "DocumentAdditionalExpenses";
  public static final String VAT_GROUP = "VatGroup";

  /**
   * Reads what a mapping made.
   *
   * @param foreign whether its currency is not the company's
   */
  public static SalesDocument of(Mapped mapped, Settings settings, boolean foreign) {
    var notes = new ArrayList<String>();
    notes.addAll(FieldLengths.LIMITS.fit(mapped.document()));
    notes.addAll(ToldNotes.ofMapping(mapped.check()));
    var buyer = Buyer.of(mapped.customer());
    notes.addAll(buyer.notes());
    for (var rows : List.of(LINES, EXPENSES)) {
      settings.taxGroups().apply(mapped.document().path(rows), VAT_GROUP);
    }
    if (foreign) {
      ForeignAmounts.apply(mapped.document(), settings.items().freight());
    }
    return new SalesDocument(
        mapped.document(),
        buyer,
        mapped.totals(),
        settings.items().services(),
        mapped.rest().orElseGet(JsonNodeFactory.instance::objectNode),
        List.copyOf(notes));
  }

  /** Returns the field of a line that has its total. */
  public static String totalField(boolean foreign) {
    return foreign ? "RowTotalFC" : "LineTotal";
  }

  /** Returns why it cannot be written as it is; empty if it can. */
  public Optional<Outcome> problem(String what) {
    return defect()
        .map(it -> rejected("INVALID_" + what, it))
        .or(() -> mismatch().map(it -> rejected("TOTALS_DO_NOT_MATCH", it)));
  }

  private static Outcome rejected(String code, String reason) {
    return new Rejected(code, reason, WhoMustAct.SENDER);
  }

  private Optional<String> defect() {
    if (hasNoCurrency()) {
      return Optional.of("it has no currency");
    }
    if (lines().isEmpty()) {
      return Optional.of("it has no line; a webhook of Commerce Layer must include line_items");
    }
    for (int i = 0; i < lines().size(); i++) {
      var defect = defect(lines().get(i), i);
      if (defect.isPresent()) {
        return defect;
      }
    }
    return Optional.empty();
  }

  private Optional<String> defect(JsonNode line, int position) {
    if (line.path("ItemCode").asText().isBlank()) {
      return Optional.of("line %d has no SKU".formatted(position + 1));
    }
    var quantity = line.path("Quantity");
    var service = services.contains(line.path("ItemCode").asText());
    var sign = quantity.isNumber() ? quantity.decimalValue().signum() : 0;
    if (sign == 0 || (sign < 0 && !service)) {
      return Optional.of(
          "the quantity of %s is %s"
              .formatted(named(line, position), quantity.isNumber() ? "not above 0" : "missing"));
    }
    return Amounts.isPriced(line)
        ? Optional.empty()
        : Optional.of("the price of %s is missing or below 0".formatted(named(line, position)));
  }

  private static String named(JsonNode line, int position) {
    var item = line.path("ItemCode").asText().strip();
    return item.isEmpty() ? "line " + (position + 1) : item;
  }

  public String currency() {
    return body.path("DocCurrency").asText("");
  }

  public boolean hasNoCurrency() {
    return currency().isBlank();
  }

  /** Returns what the customer paid; empty if the sender does not say. */
  public Optional<Amount> paid() {
    return totals.map(it -> new Amount(it.currency(), it.total()));
  }

  public String comments() {
    return body.path("Comments").asText("");
  }

  /** Returns why the lines are not what was sold; empty if they are, or if that is not known. */
  private Optional<String> mismatch() {
    return totals.flatMap(it -> Amounts.of(body, it.currency()).mismatch(it));
  }

  /**
   * Returns the articles by the sender's names and the services by their codes, including the item
   * for money.
   */
  public Set<String> itemCodes() {
    var codes = new LinkedHashSet<String>();
    for (var line : lines()) {
      if (!line.has("AccountCode")) {
        codes.add(line.path("ItemCode").asText().strip());
      }
    }
    if (rest.hasNonNull("ItemCode")) {
      codes.add(rest.path("ItemCode").asText());
    }
    return codes;
  }

  /** Returns the lines with Business One's own item codes. */
  public List<ObjectNode> lines(Map<String, String> items) {
    var lines = new ArrayList<ObjectNode>();
    for (var line : lines()) {
      var own = ((ObjectNode) line).deepCopy();
      Optional.ofNullable(items.get(line.path("ItemCode").asText().strip()))
          .ifPresent(it -> own.put("ItemCode", it));
      lines.add(own);
    }
    return lines;
  }

  private JsonNode lines() {
    return body.path(LINES);
  }
}
