package com.orderbridge.simulators.businesscentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.ControlInput;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.company.Currencies;
import com.orderbridge.simulators.businesscentral.company.PostingGroups;
import com.orderbridge.simulators.businesscentral.company.VatSetup;
import com.orderbridge.simulators.businesscentral.record.Entity;
import java.util.List;

/** Customers, items and what else {@code _state} may add that is no sales document. */
record StateRecords(Company company, Options options) {

  void add(Entity entity, ObjectNode body, String where) {
    ObjectNode document = StateDocuments.filled(entity, body, where);
    complete(entity, document, body);
    if (!entity.set().equals("itemVariants")) {
      List.of("number", "code").forEach(key -> checkKey(entity, document, key, where));
    }
    if (document.has("currencyCode")) {
      StateDocuments.resolveCurrency(company, document, where);
    }
    keep(entity, document);
  }

  private void complete(Entity entity, ObjectNode document, ObjectNode body) {
    switch (entity.set()) {
      case "itemVariants" -> linkToItem(document);
      case "customers" -> completeCustomer(document, body);
      case "accounts" -> unlessSaid(document, body, "vatProductGroup", VatSetup.STANDARD);
      case "currencies" -> Currencies.complete(document);
      case "items" -> PostingGroups.toItem(document, body);
      default -> {}
    }
  }

  private void keep(Entity entity, ObjectNode document) {
    if (entity.set().equals("vatPostingSetup")) {
      new VatSetup(company, options).replace(document);
    } else {
      company.put(entity.set(), document);
    }
  }

  private void linkToItem(ObjectNode variant) {
    company
        .by("items", "number", variant.path("itemNumber").asText())
        .ifPresent(item -> variant.set("itemId", item.path("id")));
  }

  private void completeCustomer(ObjectNode customer, ObjectNode body) {
    unlessSaid(customer, body, "vatBusinessGroup", VatSetup.DOMESTIC);
    if (!body.has("generalBusinessPostingGroup") && !body.has("customerPostingGroup")) {
      PostingGroups.toCustomer(customer);
    }
    if (!body.has("number")) {
      customer.put("number", company.nextNumber("customers", "C", 10010));
    }
  }

  private static void unlessSaid(ObjectNode document, ObjectNode body, String field, String value) {
    if (!body.has(field)) {
      document.put(field, value);
    }
  }

  private void checkKey(Entity entity, ObjectNode document, String key, String where) {
    if (!document.has(key)) {
      return;
    }
    String value = ControlInput.text(document, key, where + ".");
    if (company.by(entity.set(), key, value).isPresent()) {
      throw ControlInput.wrong(where + "." + key, value + " exists already");
    }
  }
}
