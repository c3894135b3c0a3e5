package com.orderbridge.erppush.mapping;

/** What an event asks of an ERP. The member of that name in the mapping's value says it. */
public enum Kind {
  ORDER("order"),
  REFUND("refund"),
  CANCELLATION("cancellation");

  private final String field;

  Kind(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }
}
