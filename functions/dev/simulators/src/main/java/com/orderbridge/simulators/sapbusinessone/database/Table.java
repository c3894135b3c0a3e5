package com.orderbridge.simulators.sapbusinessone.database;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The entity sets that are always there, their keys, and for documents their object numbers. */
public enum Table {
  ORDERS("Orders", 17, "RDR"),
  DELIVERY_NOTES("DeliveryNotes", 15, "DLN"),
  RETURNS("Returns", 16, "RDN"),
  INVOICES("Invoices", 13, "INV"),
  CREDIT_NOTES("CreditNotes", 14, "RIN"),
  DRAFTS("Drafts", 112, "DRF"),
  BUSINESS_PARTNERS("BusinessPartners", "BusinessPartner", "CardCode"),
  ITEMS("Items", "Item", "ItemCode"),
  CURRENCIES("Currencies", "Currency", "Code"),
  VAT_GROUPS("VatGroups", "VatGroup", "Code"),
  ADDITIONAL_EXPENSES("AdditionalExpenses", "AdditionalExpense", "ExpensCode"),
  /** Table ORTT, of which the Service Layer has no entity set: for {@code _state} alone. */
  EXCHANGE_RATES("ExchangeRates", "ExchangeRate", "Currency"),
  USER_TABLES("UserTablesMD", "UserTable", "TableName");

  public final String set;
  final String type;
  final String key;
  final int object;

  /** Its tables in the database are O and this, and this and 1: errors name them. */
  public final String table;

  Table(String set, int object, String table) {
    this.set = set;
    this.type = "Document";
    this.key = "DocEntry";
    this.object = object;
    this.table = table;
  }

  Table(String set, String type, String key) {
    this.set = set;
    this.type = type;
    this.key = key;
    this.object = 0;
    this.table = "";
  }

  public static Optional<Table> called(String set) {
    return Arrays.stream(values()).filter(table -> table.set.equals(set)).findFirst();
  }

  public static Optional<Table> ofObject(int object) {
    return Arrays.stream(values()).filter(t -> t.isDocument() && t.object == object).findFirst();
  }

  /** Which documents one of these may be based on: API reference, "BaseType" [V] and [K]. */
  public Set<Integer> bases() {
    return switch (this) {
      case DELIVERY_NOTES -> Set.of(17);
      case RETURNS -> Set.of(15);
      case INVOICES -> Set.of(17, 15);
      case CREDIT_NOTES -> Set.of(13, 16);
      default -> Set.of();
    };
  }

  /** A draft's table is that of which it is a draft: API reference, "DocObjectCode" [V]. */
  public static Table of(Table collection, ObjectNode document) {
    if (collection != DRAFTS) {
      return collection;
    }
    String objectCode = document.path("DocObjectCode").asText();
    return Arrays.stream(values())
        .filter(table -> table.isDocument() && table.objectCode().equals(objectCode))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("A draft of " + objectCode + " is not supported"));
  }

  public String objectCode() {
    return "o" + set;
  }

  /** Whether the Service Layer has it as an entity set. */
  public boolean isServed() {
    return this != EXCHANGE_RATES;
  }

  public boolean isDocument() {
    return object != 0;
  }
}
