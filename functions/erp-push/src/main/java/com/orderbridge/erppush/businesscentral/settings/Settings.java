package com.orderbridge.erppush.businesscentral.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.businesscentral.Endpoint;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.Fields;
import com.orderbridge.erppush.amount.OnDifference;
import com.orderbridge.erppush.amount.TaxGroups;
import com.orderbridge.erppush.mapping.ByExpression;
import com.orderbridge.erppush.mapping.Customs;
import java.util.ArrayList;
import java.util.Optional;

/**
 * The settings of a stage for its Business Central.
 *
 * @param endpoint the addresses at which its API is called
 * @param company the company's name as {@code /companies} lists it, which may depend on market or
 *     currency
 * @param testCompany the company for orders of the sender's test mode; without it they are skipped
 */
public record Settings(
    Endpoint endpoint,
    ByExpression company,
    Optional<String> testCompany,
    CustomerSettings customers,
    ItemSettings items,
    TaxGroups taxGroups,
    OnDifference onDifference,
    RefundSettings refunds,
    Customs customs) {
  public static Settings read(String target, JsonNode settings) {
    var problems = new ArrayList<String>();
    var fields = Fields.of(settings, "targets." + target + ".settings", problems);
    var read =
        new Settings(
            Endpoint.read(fields),
            ByExpression.read(fields, "company"),
            fields.optionalText("testCompany"),
            fields.object("customer", CustomerSettings::read),
            fields.optionalObject("items", ItemSettings::read).orElse(ItemSettings.BY_NUMBER),
            TaxGroups.read(fields),
            OnDifference.read(fields),
            fields.optionalObject("refunds", RefundSettings::read).orElse(RefundSettings.USUAL),
            Customs.read(fields));
    fields.refuseOthers();
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return read;
  }
}
