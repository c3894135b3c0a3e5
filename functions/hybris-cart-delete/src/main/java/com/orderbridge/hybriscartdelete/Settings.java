package com.orderbridge.hybriscartdelete;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.sapcommerce.Endpoint;
import com.orderbridge.clients.sapcommerce.OccId;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.Fields;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a stage for its SAP Commerce.
 *
 * @param endpoint the address of OCC
 * @param baseSites the base site by market (its id or code) or by country
 * @param user the owner of carts whose owner is not known better
 */
record Settings(Endpoint endpoint, Map<String, String> baseSites, Optional<String> user) {

  static Settings read(String target, JsonNode settings) {
    var problems = new ArrayList<String>();
    var fields = Fields.of(settings, "targets." + target + ".settings", problems);
    var endpoint = Endpoint.read(fields);
    var baseSites = fields.textMap("baseSites");
    var user = fields.optionalText("user");
    if (user.filter(it -> !OccId.isSegment(it)).isPresent()) {
      fields.problem("user", "must be a customer's id: without a slash, and not only dots");
    }
    fields.refuseOthers();
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new Settings(endpoint, Map.copyOf(baseSites), user);
  }
}
