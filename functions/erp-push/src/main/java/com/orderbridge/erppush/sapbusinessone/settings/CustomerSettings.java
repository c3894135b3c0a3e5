package com.orderbridge.erppush.sapbusinessone.settings;

import com.orderbridge.core.config.Fields;
import java.util.Optional;

/**
 * The settings by which a document finds its customer.
 *
 * @param cardCode the customer in mode FIXED; in other modes the customer for orders without an
 *     e-mail address
 * @param prefix the prefix of the CardCodes that LOOKUP_OR_CREATE makes
 * @param currency the currency in which the customers that it makes can have documents
 */
public record CustomerSettings(
    Mode mode, Optional<String> cardCode, String prefix, PartnerCurrency currency) {
  private static final String USUAL_PREFIX = "W";

  /** The ways to find the customer. */
  public enum Mode {
    FIXED,
    LOOKUP,
    LOOKUP_OR_CREATE
  }

  public static CustomerSettings read(Fields fields) {
    var mode = fields.oneOf("mode", Mode.class).orElse(Mode.LOOKUP);
    var cardCode = fields.optionalText("cardCode");
    if (mode == Mode.FIXED && cardCode.isEmpty()) {
      fields.problem("cardCode", "is missing: mode FIXED needs the customer's code");
    }
    return new CustomerSettings(mode, cardCode, prefix(fields), PartnerCurrency.read(fields));
  }

  /**
   * Reads the prefix. At least ten digits of the hash must be left, so that no two customers share
   * a code.
   */
  private static String prefix(Fields fields) {
    var prefix = fields.optionalText("prefix").orElse(USUAL_PREFIX);
    if (!prefix.matches("[A-Z0-9]{1,5}")) {
      fields.problem("prefix", "must be one to five capital letters or digits");
    }
    return prefix;
  }
}
