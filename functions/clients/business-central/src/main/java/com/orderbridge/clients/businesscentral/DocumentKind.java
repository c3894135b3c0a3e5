package com.orderbridge.clients.businesscentral;

/** The documents that are read and written, as the API names them. */
public enum DocumentKind {
  ORDER("salesOrders", "salesOrderLines", "order"),
  INVOICE("salesInvoices", "salesInvoiceLines", "invoice"),
  CREDIT_MEMO("salesCreditMemos", "salesCreditMemoLines", "credit memo");

  public final String set;
  public final String lines;

  /** What people call it. */
  public final String word;

  DocumentKind(String set, String lines, String word) {
    this.set = set;
    this.lines = lines;
    this.word = word;
  }
}
