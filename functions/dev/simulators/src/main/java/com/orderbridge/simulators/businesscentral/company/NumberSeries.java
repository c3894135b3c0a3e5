package com.orderbridge.simulators.businesscentral.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.businesscentral.record.DocumentKind;
import com.orderbridge.simulators.businesscentral.record.Errors;

/**
 * The numbers of documents; by hand only where their series allows it: docs pull request 2676 [C],
 * and recorded [V].
 */
public record NumberSeries(Company company, Options options) {
  public String next(DocumentKind kind, ObjectNode sent) {
    String own = sent.path("number").asText();
    if (own.isEmpty()) {
      return company.nextNumber(kind.set, kind.numberPrefix, kind.firstNumber);
    }
    if (!options.is("documentsTakeNumbers")) {
      throw notByHand();
    }
    return own;
  }

  public static Refused notByHand() {
    return Errors.dialog(
        "You may not enter numbers manually. If you want to enter numbers manually, please"
            + " activate Manual Nos. in No. Series S-ORD.");
  }
}
