package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.adapters.config.ConfigurationException;
import com.orderbridge.core.config.Fields;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a stage says of its Business Central.
 *
 * @param url of the environment's API, without a slash at its end
 * @param company its name, as {@code /companies} lists it
 */
record Settings(URI url, URI tokenUrl, String scope, String company, Customers customers) {
  private static final String USUAL_SCOPE = "https://api.businesscentral.dynamics.com/.default";

  /** How a sales order finds its customer. */
  enum CustomerMode {
    FIXED,
    LOOKUP,
    LOOKUP_OR_CREATE
  }

  /**
   * How a sales order finds its customer.
   *
   * @param number of FIXED; elsewhere of those who order without an e-mail address
   */
  record Customers(CustomerMode mode, Optional<String> number) {}

  static Settings read(String target, JsonNode settings) {
    var problems = new ArrayList<String>();
    var fields = Fields.of(settings, "targets." + target + ".settings", problems);
    var url = fields.text("url");
    var tokenUrl = fields.text("tokenUrl");
    var scope = fields.optionalText("scope").orElse(USUAL_SCOPE);
    var company = fields.text("company");
    var customers = fields.object("customer", Settings::customers);
    fields.refuseOthers();
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new Settings(URI.create(url), URI.create(tokenUrl), scope, company, customers);
  }

  private static Customers customers(Fields fields) {
    var mode = fields.oneOf("mode", List.of("FIXED", "LOOKUP", "LOOKUP_OR_CREATE"));
    var number = fields.optionalText("number");
    if (mode.equals("FIXED") && number.isEmpty()) {
      fields.problem("number", "is missing: mode FIXED needs the customer's number");
    }
    return new Customers(known(mode), number);
  }

  private static CustomerMode known(String mode) {
    for (var known : CustomerMode.values()) {
      if (known.name().equals(mode)) {
        return known;
      }
    }
    return CustomerMode.LOOKUP;
  }
}
