package com.orderbridge.erppush.mapping;

/**
 * The kinds of events for an ERP. The name of the first member in a mapping's value gives the kind.
 */
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
