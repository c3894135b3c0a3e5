package com.orderbridge.simulators.businesscentral.record;

import java.util.Arrays;
import java.util.Optional;

/** The sales documents, which differ in their names and dates more than in their rules. */
public enum DocumentKind {
  ORDER("salesOrders", "salesOrderLines", "orderDate", "", 101001),
  INVOICE("salesInvoices", "salesInvoiceLines", "invoiceDate", "S-INV", 102201),
  CREDIT_MEMO("salesCreditMemos", "salesCreditMemoLines", "creditMemoDate", "S-CR", 1001);

  public final String set;
  public final String lines;
  public final String date;
  public final String numberPrefix;
  public final int firstNumber;

  DocumentKind(String set, String lines, String date, String numberPrefix, int firstNumber) {
    this.set = set;
    this.lines = lines;
    this.date = date;
    this.numberPrefix = numberPrefix;
    this.firstNumber = firstNumber;
  }

  public static Optional<DocumentKind> ofSet(String set) {
    return Arrays.stream(values()).filter(kind -> kind.set.equals(set)).findFirst();
  }

  public static Optional<DocumentKind> ofLines(String lines) {
    return Arrays.stream(values()).filter(kind -> kind.lines.equals(lines)).findFirst();
  }

  public Entity entity() {
    return Entity.of(set);
  }

  public Entity lineEntity() {
    return Entity.of(lines);
  }
}
