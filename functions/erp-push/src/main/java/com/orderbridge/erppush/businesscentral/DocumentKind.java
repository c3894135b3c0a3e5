package com.orderbridge.erppush.businesscentral;

/** The documents that are written, as the API names them. */
enum DocumentKind {
  ORDER("salesOrders", "salesOrderLines"),
  INVOICE("salesInvoices", "salesInvoiceLines"),
  CREDIT_MEMO("salesCreditMemos", "salesCreditMemoLines");

  final String set;
  final String lines;

  DocumentKind(String set, String lines) {
    this.set = set;
    this.lines = lines;
  }
}
