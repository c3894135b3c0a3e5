package com.orderbridge.clients.businesscentral;

/** The documents that the bridge reads and writes, with their names in the API. */
public enum DocumentKind {
  ORDER("salesOrders", "salesOrderLines", "order"),
  INVOICE("salesInvoices", "salesInvoiceLines", "invoice"),
  CREDIT_MEMO("salesCreditMemos", "salesCreditMemoLines", "credit memo");

  /** The entity set of the documents. */
  public final String set;

  /** The entity set of their lines. */
  public final String lines;

  /** The word that people use for the document. */
  public final String word;

  DocumentKind(String set, String lines, String word) {
    this.set = set;
    this.lines = lines;
    this.word = word;
  }
}
