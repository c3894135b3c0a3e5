package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.clients.businesscentral.DocumentKind;
import com.orderbridge.erppush.amount.TaxGroups;
import com.orderbridge.erppush.mapping.Letters;
import com.orderbridge.erppush.mapping.Mapped;
import com.orderbridge.erppush.mapping.ToldNotes;
import com.orderbridge.erppush.mapping.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A document that is to be written to Business Central.
 *
 * @param reference the external reference by which it is found
 * @param body the body of the insert, without customer and reference
 * @param freightAccounts the accounts on which the mapping says that it books freight
 * @param buyer the person from whom a customer can be made
 * @param notes what was cut to make it fit
 */
public record SalesDocument(
    DocumentKind kind,
    String reference,
    ObjectNode body,
    Set<String> freightAccounts,
    Buyer buyer,
    Optional<Totals> totals,
    List<String> notes) {
  private static final String FREIGHT_ACCOUNTS = "freightAccounts";

  public static SalesDocument of(DocumentKind kind, String reference, Mapped mapped) {
    var body = mapped.document().deepCopy();
    var accounts = new LinkedHashSet<String>();
    body.path(FREIGHT_ACCOUNTS).forEach(it -> accounts.add(it.asText()));
    body.remove(FREIGHT_ACCOUNTS);
    var notes = new ArrayList<>(FieldLengths.LIMITS.fit(body));
    notes.addAll(ToldNotes.ofMapping(mapped.check()));
    var buyer = Buyer.of(mapped.customer());
    return new SalesDocument(kind, reference, body, accounts, buyer, mapped.totals(), notes);
  }

  public JsonNode lines() {
    return body.path(kind.lines);
  }

  public String currency() {
    return body.path("currencyCode").asText();
  }

  /** Returns the SKUs of the articles that must exist, in capitals because case does not count. */
  public Set<String> skus() {
    var skus = new LinkedHashSet<String>();
    for (var line : lines()) {
      if (LineFields.isItem(line)) {
        skus.add(sku(line));
      }
    }
    return skus;
  }

  /** Returns the sender's spelling of each SKU in {@link #skus}. */
  public Map<String, String> spellings() {
    var spellings = new LinkedHashMap<String, String>();
    for (var line : lines()) {
      spellings.putIfAbsent(sku(line), line.path("lineObjectNumber").asText().strip());
    }
    return spellings;
  }

  /** Returns the quantity of each article that the document names, by SKU. */
  public Map<String, BigDecimal> articles() {
    var articles = new LinkedHashMap<String, BigDecimal>();
    for (var line : lines()) {
      if (LineFields.isItem(line)) {
        articles.merge(sku(line), LineFields.number(line, "quantity"), BigDecimal::add);
      }
    }
    return articles;
  }

  static String sku(JsonNode line) {
    return Letters.capitals(line.path("lineObjectNumber").asText().strip());
  }

  /**
   * Returns whether anything was sold: an article, or a gift card on an account that is not for
   * freight.
   */
  boolean sellsSomething() {
    for (var line : lines()) {
      var account = LineFields.isAccount(line);
      var freight = freightAccounts.isEmpty() || freightAccounts.contains(sku(line));
      if (LineFields.isItem(line) || (account && !freight)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what the document comes to without tax. */
  BigDecimal net() {
    var net = BigDecimal.ZERO;
    for (var line : lines()) {
      net = net.add(LineFields.net(line));
    }
    return net.subtract(LineFields.number(body, SpreadDiscount.DISCOUNT))
        .subtract(LineFields.number(body, SpreadDiscount.FREIGHT_DISCOUNT));
  }

  /**
   * Returns the body of the insert. Reference and customer come first, because the customer's own
   * currency and address would replace fields that come before them. A sales order says that its
   * prices are net, because the customer's card may say otherwise; a credit memo has no such field.
   * The lines come last.
   */
  public ObjectNode insert(String customerNumber, Map<String, Item> items, TaxGroups taxGroups) {
    var insert = JsonNodeFactory.instance.objectNode();
    insert.put("externalDocumentNumber", reference).put("customerNumber", customerNumber);
    if (kind == DocumentKind.ORDER) {
      insert.put("pricesIncludeTax", false);
    }
    var fields = body.deepCopy();
    fields.remove(List.of("pricesIncludeTax", kind.lines));
    insert.setAll(AddressFields.inOrder(fields));
    insert.set(kind.lines, lines(items, taxGroups));
    SpreadDiscount.over(insert, kind.lines, freightAccounts);
    insert.set(kind.lines, inOrder(insert.path(kind.lines)));
    return insert;
  }

  private ArrayNode lines(Map<String, Item> items, TaxGroups taxGroups) {
    var lines = JsonNodeFactory.instance.arrayNode();
    for (var line : lines()) {
      lines.add(
          LineFields.isItem(line)
              ? withItem((ObjectNode) line.deepCopy(), items)
              : line.deepCopy());
    }
    taxGroups.apply(lines, "taxCode");
    return lines;
  }

  private static ArrayNode inOrder(JsonNode lines) {
    var ordered = JsonNodeFactory.instance.arrayNode();
    for (var line : lines) {
      ordered.add(line instanceof ObjectNode object ? LineFields.inOrder(object) : line);
    }
    return ordered;
  }

  private static ObjectNode withItem(ObjectNode line, Map<String, Item> items) {
    var item = items.get(sku(line));
    if (item != null) {
      line.put("lineObjectNumber", item.number());
      item.variantId().ifPresent(id -> line.put("itemVariantId", id));
    }
    return line;
  }

  /**
   * Returns the document with other lines, below comments for a person. A discount of the whole
   * document is left out, because these lines already include theirs.
   */
  public SalesDocument withLines(List<String> comments, Iterable<JsonNode> others) {
    var changed = body.deepCopy();
    changed.remove(List.of(SpreadDiscount.DISCOUNT, SpreadDiscount.FREIGHT_DISCOUNT));
    return with(comments, others, changed);
  }

  /** Returns the document with its own lines, below comments for a person. */
  public SalesDocument withComments(List<String> comments) {
    return with(comments, lines(), body.deepCopy());
  }

  private SalesDocument with(List<String> comments, Iterable<JsonNode> others, ObjectNode changed) {
    var lines = JsonNodeFactory.instance.arrayNode();
    comments.forEach(it -> lines.add(comment(it)));
    others.forEach(lines::add);
    changed.set(kind.lines, lines);
    return new SalesDocument(kind, reference, changed, freightAccounts, buyer, totals, notes);
  }

  /** Returns a comment line for a person, cut to the length of the field. */
  public static ObjectNode comment(String text) {
    var comment = JsonNodeFactory.instance.objectNode();
    comment.put("lineType", "Comment").put("description", text);
    FieldLengths.LIMITS.fit(comment);
    return comment;
  }

  /** Returns the document applied to an invoice. */
  public SalesDocument appliedTo(String invoiceNumber) {
    var applied = body.deepCopy().put("invoiceNumber", invoiceNumber);
    return new SalesDocument(kind, reference, applied, freightAccounts, buyer, totals, notes);
  }
}
