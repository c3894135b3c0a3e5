package com.orderbridge.erppush.sapbusinessone.settings;

import com.orderbridge.core.config.Fields;
import java.util.Arrays;
import java.util.Optional;

/**
 * The currency of a partner that the bridge makes. A partner's currency is that of all its
 * documents (SDK help, BusinessPartners, Currency), so that one of the wrong currency cannot order.
 */
public enum PartnerCurrency {
  /** Every currency. */
  ALL("##"),
  /** The company's own, which a partner has whose currency is not said. */
  LOCAL("LOCAL"),
  /** That of the order for which it is made. */
  ORDER("ORDER");

  private final String name;

  PartnerCurrency(String name) {
    this.name = name;
  }

  static PartnerCurrency read(Fields fields) {
    var names = Arrays.stream(values()).map(it -> it.name).toList();
    var named = fields.has("currency") ? fields.oneOf("currency", names) : ALL.name;
    return Arrays.stream(values()).filter(it -> it.name.equals(named)).findFirst().orElse(ALL);
  }

  /** The value of the field; empty where nothing is to be said. */
  public Optional<String> of(String currencyOfOrder) {
    return switch (this) {
      case ALL -> Optional.of(name);
      case LOCAL -> Optional.empty();
      case ORDER -> Optional.of(currencyOfOrder);
    };
  }
}
