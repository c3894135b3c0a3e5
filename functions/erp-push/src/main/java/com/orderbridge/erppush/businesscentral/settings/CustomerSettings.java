package com.orderbridge.erppush.businesscentral.settings;

import com.orderbridge.core.config.Fields;
import java.util.Optional;

/**
 * The settings by which a sales order finds its customer.
 *
 * @param number the customer in mode FIXED; in other modes the customer for orders without an
 *     e-mail address
 * @param numberPrefix the prefix of numbers that we give to new customers, followed by a digest of
 *     their address. Business Central then refuses a second customer of the same address. It needs
 *     a number series that allows manual numbers.
 */
public record CustomerSettings(Mode mode, Optional<String> number, Optional<String> numberPrefix) {
  /** The ways to find the customer. */
  public enum Mode {
    FIXED,
    LOOKUP,
    LOOKUP_OR_CREATE
  }

  static CustomerSettings read(Fields fields) {
    var mode = fields.oneOf("mode", Mode.class).orElse(Mode.LOOKUP);
    var number = fields.optionalText("number");
    if (mode == Mode.FIXED && number.isEmpty()) {
      fields.problem("number", "is missing: mode FIXED needs the customer's number");
    }
    var prefix = fields.optionalText("numberPrefix");
    if (prefix.filter(it -> it.length() > 8).isPresent()) {
      fields.problem("numberPrefix", "must have at most 8 of the 20 characters of a number");
    }
    return new CustomerSettings(mode, number, prefix);
  }
}
