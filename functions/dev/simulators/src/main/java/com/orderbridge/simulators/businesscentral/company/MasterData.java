package com.orderbridge.simulators.businesscentral.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.businesscentral.record.Entity;
import com.orderbridge.simulators.businesscentral.record.Errors;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Customers, items and what else a company knows: APIV2Customers.Page.al [V]. */
public record MasterData(Company company, Options options) {
  private static final Set<String> WRITABLE =
      Set.of("customers", "items", "currencies", "unitsOfMeasure");
  private static final Map<String, String> SERIES = Map.of("customers", "C", "items", "");

  public ObjectNode create(Entity entity, ObjectNode body) {
    checkWritable(entity, "POST");
    ObjectNode sent = entity.accept(body);
    ObjectNode document = entity.blank().put("id", UUID.randomUUID().toString());
    document.setAll(sent);
    checkName(entity, document, "A \"displayName\" must be provided.");
    number(entity, document);
    if (entity.set().equals("items")) {
      PostingGroups.toItem(document, sent);
    }
    if (entity.set().equals("customers")) {
      new PartyFields(company, options).checkCustomer(sent, sent.path("number").asText());
      document.put("vatBusinessGroup", VatSetup.DOMESTIC); // the customer template's
      new PostingGroups(options).toNewCustomer(document);
      new Currencies(company).byCode(document, Currencies.LOCAL);
      new Currencies(company).resolve(document, sent);
    }
    return company.put(entity.set(), document);
  }

  public ObjectNode change(Entity entity, ObjectNode stored, ObjectNode body) {
    checkWritable(entity, "PATCH");
    ObjectNode sent = entity.accept(body);
    ObjectNode document = stored.deepCopy();
    document.setAll(sent);
    checkName(entity, document, "The blank \"displayName\" is not allowed.");
    if (entity.set().equals("customers")) {
      new PartyFields(company, options).checkCustomer(sent, stored.path("number").asText());
      new Currencies(company).resolve(document, sent);
    }
    return company.put(entity.set(), document);
  }

  public void delete(Entity entity, ObjectNode stored) {
    checkWritable(entity, "DELETE");
    company.remove(entity.set(), stored.path("id").textValue());
  }

  private static void checkWritable(Entity entity, String method) {
    if (!WRITABLE.contains(entity.set())) {
      throw Errors.methodNotAllowed(method, entity.set());
    }
  }

  private static void checkName(Entity entity, ObjectNode document, String otherwise) {
    if (entity.set().equals("customers") && document.path("displayName").asText().isBlank()) {
      throw Errors.dialog(otherwise);
    }
  }

  private void number(Entity entity, ObjectNode document) {
    String key = entity.fields().containsKey("number") ? "number" : "code";
    String number = document.path(key).asText();
    if (number.isEmpty() && SERIES.containsKey(entity.set())) {
      document.put(
          key, company.nextNumber(entity.set(), SERIES.getOrDefault(entity.set(), ""), 10010));
    } else if (company.by(entity.set(), key, number).isPresent()) {
      throw duplicate(entity, number);
    }
  }

  /**
   * The code is documented [V]; the status is 400 on live tenants, 409 by others [C]: an option.
   */
  private Refused duplicate(Entity entity, String number) {
    return Errors.error(
        options.number("duplicateKeyStatus"),
        "Internal_EntityWithSameKeyExists",
        "The record in table %s already exists. Identification fields and values: No.='%s'"
            .formatted(entity.table(), number));
  }
}
