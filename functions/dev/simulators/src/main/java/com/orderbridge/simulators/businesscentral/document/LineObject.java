package com.orderbridge.simulators.businesscentral.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.company.PostingGroups;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.businesscentral.record.Field;

/**
 * What a line sells: an item or an account, found by id or number, and what the line takes over.
 */
record LineObject(Company company, ObjectNode document) {

  void byItemId(ObjectNode line, String id) {
    item(line, company.byId("items", id).orElseThrow(LineObject::noItem));
  }

  void byAccountId(ObjectNode line, String id) {
    if (!line.path("itemId").asText().equals(Field.NO_GUID)) {
      throw Errors.dialog(
          "Both \"itemId\" and \"accountId\" are specified. Specify only one of them.");
    }
    account(line, company.byId("accounts", id).orElseThrow(LineObject::noAccount));
  }

  /** Which table the number is looked up in is said by the line's type; a comment has none. */
  void byNumber(ObjectNode line, String number) {
    String before = line.path("lineObjectNumber").asText();
    if (!before.isEmpty() && !before.equals(number)) {
      throw Errors.dialog("The value for \"lineObjectNumber\" cannot be modified.");
    }
    line.put("lineObjectNumber", number);
    switch (line.path("lineType").asText()) {
      case "Item" ->
          item(line, company.by("items", "number", number).orElseThrow(LineObject::noItem));
      case "Account" ->
          account(
              line, company.by("accounts", "number", number).orElseThrow(LineObject::noAccount));
      default -> line.put("description", number);
    }
  }

  private void item(ObjectNode line, ObjectNode item) {
    checkItem(item);
    PostingGroups.checkItem(item);
    checkMayBeSold(item);
    line.put("lineType", "Item").set("itemId", item.path("id"));
    line.set("lineObjectNumber", item.path("number"));
    line.set("description", item.path("displayName"));
    line.set("unitPrice", item.path("unitPrice"));
    line.set("unitOfMeasureCode", item.path("baseUnitOfMeasureCode"));
    company
        .by("unitsOfMeasure", "code", item.path("baseUnitOfMeasureCode").asText())
        .ifPresent(unit -> line.set("unitOfMeasureId", unit.path("id")));
    line.set("taxCode", item.path("taxGroupCode"));
    line.put("quantity", 0);
  }

  static void checkItem(ObjectNode item) {
    if (item.path("blocked").booleanValue()) {
      throw Errors.testField(
          "Blocked must be equal to 'No'  in Item: No.=%s. Current value is 'Yes'."
              .formatted(item.path("number").textValue()));
    }
  }

  /** CopyFromItem [V]: a credit memo only warns. The API's items do not show this field. */
  private void checkMayBeSold(ObjectNode item) {
    if (item.path("salesBlocked").booleanValue() && !document.has("creditMemoDate")) {
      throw Errors.dialog(
          "You cannot sell Item %s because the Sales Blocked check box is selected on the Item card."
              .formatted(item.path("number").textValue()));
    }
  }

  private static void account(ObjectNode line, ObjectNode account) {
    if (account.path("blocked").booleanValue() || !account.path("directPosting").booleanValue()) {
      throw Errors.testField(
          "Direct Posting must be equal to 'Yes'  in G/L Account: No.=%s. Current value is 'No'."
              .formatted(account.path("number").textValue()));
    }
    line.put("lineType", "Account").set("accountId", account.path("id"));
    line.set("lineObjectNumber", account.path("number"));
    line.set("description", account.path("displayName"));
    line.set("taxCode", account.path("vatProductGroup"));
    line.put("quantity", 0).put("unitPrice", 0);
  }

  private static Refused noItem() {
    return Errors.dialog("Item does not exist.");
  }

  private static Refused noAccount() {
    return Errors.dialog("Account does not exist.");
  }
}
