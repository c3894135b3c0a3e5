package com.orderbridge.simulators.businesscentral.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.businesscentral.record.Errors;

/**
 * The posting groups without which nothing is sold. What the API creates has those of the template
 * that "API Setup" names, and none without one: GraphMgtGeneralTools.Codeunit.al,
 * ProcessNewRecordFromAPI [V]. Options say which templates there are.
 */
public record PostingGroups(Options options) {
  private static final String BUSINESS = "generalBusinessPostingGroup";
  private static final String CUSTOMER = "customerPostingGroup";
  private static final String PRODUCT = "generalProductPostingGroupCode";
  private static final String INVENTORY = "inventoryPostingGroupCode";

  /** Gives a customer that the API creates its groups. */
  void toNewCustomer(ObjectNode customer) {
    if (options.is("customerTemplateHasPostingGroup")) {
      toCustomer(customer);
    }
  }

  /** Gives a customer that people have set up its groups. */
  public static void toCustomer(ObjectNode customer) {
    customer.put(BUSINESS, VatSetup.DOMESTIC).put(CUSTOMER, VatSetup.DOMESTIC);
    customer.put("taxAreaId", VatSetup.TAX_AREA);
  }

  /** Gives an item that people have set up, or that a template completes, its groups. */
  public static void toItem(ObjectNode item, ObjectNode said) {
    if (!said.has(PRODUCT)) {
      item.put(PRODUCT, "RETAIL");
    }
    if (!said.has(INVENTORY) && isStocked(item)) {
      item.put(INVENTORY, "RESALE");
    }
  }

  /** SalesHeader.Table.al, field 2 [V]. */
  public static void checkBuyer(ObjectNode customer) {
    check(customer, BUSINESS, "Gen. Bus. Posting Group", "Customer");
  }

  /** SalesHeader.Table.al, field 4 [V]. */
  public static void checkPayer(ObjectNode customer) {
    check(customer, CUSTOMER, "Customer Posting Group", "Customer");
  }

  /** SalesLine.Table.al, CopyFromItem [V]. */
  public static void checkItem(ObjectNode item) {
    check(item, PRODUCT, "Gen. Prod. Posting Group", "Item");
    if (isStocked(item)) {
      check(item, INVENTORY, "Inventory Posting Group", "Item");
    }
  }

  private static boolean isStocked(JsonNode item) {
    return item.path("type").asText().equals("Inventory");
  }

  private static void check(ObjectNode record, String name, String field, String table) {
    if (record.path(name).asText().isEmpty()) {
      throw Errors.testField(
          "%s must have a value in %s: No.=%s. It cannot be zero or empty."
              .formatted(field, table, record.path("number").asText()));
    }
  }
}
