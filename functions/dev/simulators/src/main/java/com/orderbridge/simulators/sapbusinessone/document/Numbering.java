package com.orderbridge.simulators.sapbusinessone.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The parts of a document name it by its DocEntry: recording "order-in-list-v1" [V]. */
record Numbering(ObjectNode document) {
  private static final List<String> PARTS = List.of("TaxExtension", "AddressExtension");

  void apply() {
    document.path("DocumentLines").forEach(line -> number((ObjectNode) line));
    PARTS.forEach(part -> number(part));
  }

  private void number(String part) {
    if (document.path(part) instanceof ObjectNode there) {
      number(there);
    }
  }

  private void number(ObjectNode part) {
    part.set("DocEntry", document.path("DocEntry"));
  }
}
