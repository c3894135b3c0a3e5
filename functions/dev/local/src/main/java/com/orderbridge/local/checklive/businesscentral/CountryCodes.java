package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.checklive.Findings;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks whether the company knows the countries of {@code settings.countries} by their codes
 * there. It also checks Greece, which a company may know as EL instead of GR, the code of ISO 3166.
 * An address with an unknown code is refused.
 *
 * @param settings the settings of the target
 */
record CountryCodes(CompanyReads reads, JsonNode settings, Findings findings) {
  private static final String GREECE = "GR";

  void check() {
    reads
        .optional(
            "countriesRegions?$select=code",
            "Look on the page Countries/Regions for the codes of settings.countries")
        .ifPresent(this::judge);
  }

  private void judge(List<JsonNode> rows) {
    var known = new TreeSet<String>();
    rows.forEach(it -> known.add(it.path("code").asText()));
    var own = new TreeMap<String, String>();
    settings
        .path("countries")
        .properties()
        .forEach(it -> own.put(it.getKey(), it.getValue().asText()));
    findings.ok("countries: %d are known".formatted(known.size()));
    own.values().stream().filter(it -> !known.contains(it)).forEach(this::missing);
    if (!known.contains(own.getOrDefault(GREECE, GREECE))) {
      findings.note(
          "the company does not know Greece as GR" + (known.contains("EL") ? " but as EL" : ""),
          "If you sell there, set settings.countries, such as { \"GR\": \"EL\" }; the same for"
              + " other countries whose code is not that of ISO 3166");
    }
  }

  private void missing(String code) {
    findings.mend(
        "there is no country %s, which settings.countries names".formatted(code),
        "Add it on the page Countries/Regions, or correct the setting");
  }
}
