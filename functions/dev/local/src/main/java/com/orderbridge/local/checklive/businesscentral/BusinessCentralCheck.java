package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.clients.http.AuthorizedCalls;
import com.orderbridge.erppush.businesscentral.settings.Settings;
import com.orderbridge.local.checklive.CheckedTarget;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.OwnLookUps;
import com.orderbridge.local.checklive.Read;
import com.orderbridge.local.checklive.SignIn;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Checks Business Central: signs in, finds the companies, and checks each of them. */
public final class BusinessCentralCheck {
  private final CheckedTarget target;
  private final Settings settings;
  private final Findings findings;

  private BusinessCentralCheck(CheckedTarget target, Findings findings) {
    this.target = target;
    this.settings = Settings.read(target.name(), target.config().settings());
    this.findings = findings;
  }

  /**
   * Adds everything that can be found.
   *
   * @throws com.orderbridge.core.config.ConfigurationException if the settings are wrong
   */
  public static void check(CheckedTarget target, Findings findings) {
    new BusinessCentralCheck(target, findings).check();
  }

  private void check() {
    var endpoint = settings.endpoint();
    new SignIn(target, endpoint.tokenUrl(), Optional.of(endpoint.scope()))
        .signIn(findings)
        .ifPresent(this::checkCompanies);
  }

  private void checkCompanies(AuthorizedCalls calls) {
    var api = new LiveApi(calls, settings.endpoint());
    switch (api.get(URI.create(settings.endpoint().url() + "/companies"))) {
      case Read.Found(var body) when body.path("value").isArray() -> checkCompanies(api, ids(body));
      case Read.Refused refused -> refused(refused);
      case Read other ->
          findings.mend(
              "the companies cannot be read: " + other.words(),
              "See whether settings.url is the address of the API, such as"
                  + " https://api.businesscentral.dynamics.com/v2.0/<tenant>/<environment>/api/v2.0");
    }
  }

  private void refused(Read.Refused refused) {
    findings.mend(
        "the companies cannot be read: " + refused.words(),
        switch (refused.status()) {
          case 401, 403 ->
              "Open the page Microsoft Entra applications in Business Central: the application must"
                  + " be there, Enabled, with a permission set such as D365 BUS FULL ACCESS; in"
                  + " Entra it needs API.ReadWrite.All with the administrator's consent";
          default -> "See whether tenant and environment in settings.url are right";
        });
  }

  private static Map<String, String> ids(JsonNode companies) {
    var ids = new LinkedHashMap<String, String>();
    companies
        .path("value")
        .forEach(it -> ids.put(it.path("name").asText(), it.path("id").asText()));
    return ids;
  }

  private void checkCompanies(LiveApi api, Map<String, String> ids) {
    var names = new TreeSet<>(settings.company().all());
    settings.testCompany().ifPresent(names::add);
    for (var name : names) {
      Optional.ofNullable(ids.get(name))
          .ifPresentOrElse(id -> check(api, name, id), () -> noCompany(name, ids));
    }
    if (ids.keySet().containsAll(settings.company().all())) {
      new OwnLookUps(target, findings).check();
    }
  }

  private void noCompany(String name, Map<String, String> ids) {
    findings.mend(
        "there is no company %s; there are: %s".formatted(name, String.join(", ", ids.keySet())),
        "Correct settings.company or settings.testCompany; capitals count");
  }

  private void check(LiveApi api, String name, String id) {
    findings.ok("company " + name);
    var company = new Company(settings.endpoint(), "companies(" + id + ")");
    var reads = new CompanyReads(api, company, findings);
    new CustomerOptions(reads, findings).check();
    new FixedCustomer(reads, settings.customers(), findings).check();
    new NewCustomers(reads, settings.customers(), findings).check();
    new Currencies(reads, target.currencies(), findings).check();
    new PostingDates(reads, findings).check();
    new CountryCodes(reads, target.config().settings(), findings).check();
    new TaxGroupCodes(reads, settings.taxGroups(), findings).check();
    new Accounts(reads, target, findings).check();
    new Articles(reads, settings.items(), target.stage().wanted().skus(), findings).check();
    new BatchForm(reads, findings).check();
  }
}
