package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.mapping.Mapped;
import com.orderbridge.erppush.mapping.Totals;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A document that Business Central is to have.
 *
 * @param reference what it is found by
 * @param body of the insert, without customer and reference
 * @param customer body of a customer's insert
 * @param notes what was cut to make it fit
 */
record SalesDocument(
    DocumentKind kind,
    String reference,
    ObjectNode body,
    ObjectNode customer,
    Optional<Totals> totals,
    List<String> notes) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  static SalesDocument of(DocumentKind kind, String reference, Mapped mapped) {
    var body = mapped.document().deepCopy();
    var customer = mapped.customer().deepCopy();
    var notes = FieldLengths.LIMITS.fit(body);
    FieldLengths.LIMITS.fit(customer);
    return new SalesDocument(kind, reference, body, customer, mapped.totals(), List.copyOf(notes));
  }

  JsonNode lines() {
    return body.path(kind.lines);
  }

  int lineCount() {
    return lines().size();
  }

  Optional<String> email() {
    return Optional.of(customer.path("email").asText()).filter(it -> !it.isBlank());
  }

  /** The articles that must exist, as the sender names them; case does not count. */
  Set<String> skus() {
    var skus = new LinkedHashSet<String>();
    for (var line : lines()) {
      if (isItem(line)) {
        skus.add(sku(line));
      }
    }
    return skus;
  }

  private static boolean isItem(JsonNode line) {
    return line.path("lineType").asText().equals("Item");
  }

  private static String sku(JsonNode line) {
    return line.path("lineObjectNumber").asText().strip().toUpperCase(Locale.ROOT);
  }

  /** What the document comes to without tax. */
  BigDecimal net() {
    var net = BigDecimal.ZERO;
    for (var line : lines()) {
      net = net.add(net(line));
    }
    return net.subtract(number(body, "discountAmount"));
  }

  private static BigDecimal net(JsonNode line) {
    var gross = number(line, "quantity").multiply(number(line, "unitPrice"));
    var percent = gross.multiply(number(line, "discountPercent")).divide(HUNDRED);
    return gross.subtract(percent).subtract(number(line, "discountAmount"));
  }

  private static BigDecimal number(JsonNode object, String field) {
    var value = object.path(field);
    return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
  }

  /**
   * The body of the insert. Reference and customer come first, since the customer's own currency
   * and address would replace what stands before them.
   */
  ObjectNode insert(String customerNumber, Map<String, Item> items) {
    var insert = JsonNodeFactory.instance.objectNode();
    insert.put("externalDocumentNumber", reference).put("customerNumber", customerNumber);
    insert.setAll(body.deepCopy());
    insert.set(kind.lines, lines(items));
    SpreadDiscount.over(insert, kind.lines);
    return insert;
  }

  private ArrayNode lines(Map<String, Item> items) {
    var lines = JsonNodeFactory.instance.arrayNode();
    for (var line : lines()) {
      lines.add(isItem(line) ? withItem((ObjectNode) line.deepCopy(), items) : line.deepCopy());
    }
    return lines;
  }

  private static ObjectNode withItem(ObjectNode line, Map<String, Item> items) {
    var item = items.get(sku(line));
    if (item != null) {
      line.put("lineObjectNumber", item.number());
      item.variantId().ifPresent(id -> line.put("itemVariantId", id));
    }
    return line;
  }

  /** The same with a line that a person reads. */
  SalesDocument flagged(String text) {
    var flagged = body.deepCopy();
    var comment = flagged.withArray(kind.lines).insertObject(0);
    comment.put("lineType", "Comment").put("description", text);
    return new SalesDocument(kind, reference, flagged, customer, totals, notes);
  }

  /** The same, applied to an invoice. */
  SalesDocument appliedTo(String invoiceNumber) {
    var applied = body.deepCopy().put("invoiceNumber", invoiceNumber);
    return new SalesDocument(kind, reference, applied, customer, totals, notes);
  }
}
