package com.orderbridge.erppush.sapbusinessone.settings;

import com.orderbridge.core.config.Fields;
import java.util.Arrays;
import java.util.Optional;

/**
 * The currency of a partner that the bridge makes. All documents of a partner are in its currency
 * (SDK help, BusinessPartners, Currency), so a partner with the wrong one cannot order.
 */
public enum PartnerCurrency {
  /** The partner can use every currency. */
  ALL("##"),
  /** The partner has the company's own currency, which is the default of Business One. */
  LOCAL("LOCAL"),
  /** The partner has the currency of the order for which it is made. */
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

  /** Returns the value of the field; empty if the field is left out. */
  public Optional<String> of(String currencyOfOrder) {
    return switch (this) {
      case ALL -> Optional.of(name);
      case LOCAL -> Optional.empty();
      case ORDER -> Optional.of(currencyOfOrder);
    };
  }
}
