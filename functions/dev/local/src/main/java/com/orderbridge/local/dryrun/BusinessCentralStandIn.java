package com.orderbridge.local.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.TargetConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Registers what stands in for Business Central. */
public final class BusinessCentralStandIn implements SystemStandIn {
  @Override
  public String system() {
    return "business-central";
  }

  @Override
  public StandIn standIn(TargetConfig target, boolean hasOrder) {
    return new EmptyErp(texts(target.settings()), hasOrder);
  }

  /** Whatever in the settings may be a company's name: the stand-in has them all. */
  private static List<String> texts(JsonNode settings) {
    var texts = new ArrayList<String>();
    var company = settings.path("company");
    company.path("of").forEach(it -> texts.add(it.asText()));
    List.of(company, company.path("otherwise"), settings.path("testCompany"))
        .forEach(
            it -> Optional.of(it.asText()).filter(name -> !name.isEmpty()).ifPresent(texts::add));
    return texts;
  }
}
