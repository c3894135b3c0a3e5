package com.orderbridge.erppush.oracle;

import java.math.BigDecimal;

/** What a business system comes to for a document, in the document's currency. */
public record Booked(BigDecimal net, BigDecimal tax) {
  static final Booked NOTHING = new Booked(BigDecimal.ZERO, BigDecimal.ZERO);

  public BigDecimal total() {
    return net.add(tax);
  }

  Booked plus(Booked other) {
    return new Booked(net.add(other.net), tax.add(other.tax));
  }
}
