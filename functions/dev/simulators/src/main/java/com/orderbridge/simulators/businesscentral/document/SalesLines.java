package com.orderbridge.simulators.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.record.DocumentKind;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.businesscentral.record.TellingFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Lines of sales documents: APIV2SalesOrderLines.Page.al and its sisters [V]. */
record SalesLines(Company company, Options options, ObjectNode document) {
  private static final int STEP = 10_000;
  private static final List<String> FIRST =
      List.of("lineType", "itemId", "accountId", "lineObjectNumber");

  ObjectNode create(DocumentKind kind, ObjectNode body) {
    ObjectNode sent = kind.lineEntity().accept(body);
    if (sent.has("sequence") && options.is("lineSequenceRefused")) {
      throw Errors.error( // [C] microsoft/ALAppExtensions issue 23028, of version 22
          400, TellingFault.SYSTEM_ID.code, TellingFault.SYSTEM_ID.sentence);
    }
    ObjectNode line = kind.lineEntity().blank().put("id", UUID.randomUUID().toString());
    line.set("documentId", document.path("id"));
    sent.remove("documentId");
    if (!sent.has("sequence")) {
      line.put("sequence", lastSequence(kind) + STEP);
    }
    apply(kind, line, sent);
    if (!sent.has("shipmentDate") && !Amounts.isComment(line)) {
      line.set("shipmentDate", document.path("postingDate"));
    }
    return line;
  }

  void change(DocumentKind kind, ObjectNode line, ObjectNode body) {
    ObjectNode sent = kind.lineEntity().accept(body);
    if (sent.has("documentId") && !sent.path("documentId").equals(line.path("documentId"))) {
      throw Errors.dialog("The value for \"documentId\" cannot be modified.");
    }
    if (sent.has("sequence") && !sent.path("sequence").equals(line.path("sequence"))) {
      throw Errors.dialog(
          "The value for sequence cannot be modified. Delete and insert the line again.");
    }
    apply(kind, line, sent);
  }

  private void apply(DocumentKind kind, ObjectNode line, ObjectNode sent) {
    var fields = new LineFields(company, options, document);
    for (String name : order(kind, sent)) {
      fields.put(line, name, checked(name, sent.path(name)));
    }
  }

  /**
   * Whether the order of a body's fields matters is open [?]: as sent, or the object first, or all
   * in the order of the API page.
   */
  private List<String> order(DocumentKind kind, ObjectNode sent) {
    var names = new ArrayList<String>();
    sent.fieldNames().forEachRemaining(names::add);
    if (options.is("lineFieldsInPageOrder")) {
      names.sort(
          Comparator.comparingInt(List.copyOf(kind.lineEntity().fields().keySet())::indexOf));
    } else if (!options.is("lineFieldOrderMatters")) {
      names.removeAll(FIRST);
      names.addAll(0, FIRST.stream().filter(sent::has).toList());
    }
    return names;
  }

  private JsonNode checked(String name, JsonNode value) {
    String text = value.asText();
    if (name.equals("unitOfMeasureCode") && company.by("unitsOfMeasure", "code", text).isEmpty()) {
      throw Errors.noSuchRelation("Unit of Measure Code", "Sales Line", text, "Unit of Measure");
    }
    if (name.equals("itemVariantId") && company.byId("itemVariants", text).isEmpty()) {
      throw Errors.noSuchRelation("Variant Code", "Sales Line", text, "Item Variant");
    }
    return value;
  }

  private int lastSequence(DocumentKind kind) {
    int last = 0;
    for (JsonNode line : (ArrayNode) document.path(kind.lines)) {
      last = Math.max(last, line.path("sequence").intValue());
    }
    return last;
  }
}
