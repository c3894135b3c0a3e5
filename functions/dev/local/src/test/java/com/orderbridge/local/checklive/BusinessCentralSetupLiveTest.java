package com.orderbridge.local.checklive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.local.checklive.Finding.Level;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every finding about what a company is set up with, by a defect of its own. */
class BusinessCentralSetupLiveTest {
  private static final String DENIED = BusinessCentralLiveTest.DENIED;

  private final LiveFixture bench = new LiveFixture("business-central");

  BusinessCentralSetupLiveTest() throws IOException {}

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void tellsACurrencyThatIsMissingOrHasNoRate() {
    bench.currencies("SEK", "GBP");
    bench.mends("there is no currency SEK");
    bench.state("{'currencies': [{'code': 'SEK'}]}");
    bench.mends("currency SEK has no exchange rate");
    bench.state(
        "{'currencyExchangeRates': [{'currencyCode': 'SEK', 'startingDate': '2026-01-01'}]}");
    bench.isOk("GBP, JPY, SEK, USD");
  }

  @Test
  void takesCurrenciesFromTheSettings() {
    bench.settings(BusinessCentralSetupLiveTest::companyByCurrency);
    bench.mends("there is no currency DKK");
  }

  private static void companyByCurrency(ObjectNode settings) {
    var company = settings.putObject("company").put("by", "data.currency");
    company.putObject("of").put("DKK", "CRONUS International Ltd.");
  }

  @Test
  void notesThatItDoesNotKnowTheShopsCurrencies() {
    bench.notes("name them: -Dcurrencies=EUR,USD");
  }

  @Test
  void tellsAClosedPeriod() {
    bench.answers("generalLedgerSetup", 200, setup("2020-01-01", "2020-12-31"));
    bench.mends("posting is allowed from 2020-01-01 to 2020-12-31 only");
    bench.answers("generalLedgerSetup", 200, setup("2999-01-01", "0001-01-01"));
    bench.mends("posting is allowed from 2999-01-01 to any day only");
    bench.answers("generalLedgerSetup", 200, setup("2020-01-01", "2999-12-31"));
    bench.isOk("posting is allowed today (from 2020-01-01 to 2999-12-31)");
  }

  private static String setup(String from, String to) {
    return "{\"value\":[{\"allowPostingFrom\":\"%s\",\"allowPostingTo\":\"%s\"}]}"
        .formatted(from, to);
  }

  @Test
  void tellsACountryThatIsNamedOtherwise() {
    bench.settings(it -> it.remove("countries"));
    bench.notes("the company does not know Greece as GR but as EL");
    bench.settings(it -> it.putObject("countries").put("GR", "EL"));
    bench.isOk("are known");
    bench.settings(it -> it.putObject("countries").put("GR", "EL").put("GB", "UK"));
    bench.mends("there is no country UK, which settings.countries names");
  }

  @Test
  void tellsATaxGroupThatIsMissing() {
    bench.settings(it -> ((ObjectNode) it.path("taxGroups")).put("0.13", "VAT13"));
    bench.mends("there is no tax group VAT13, which settings.taxGroups names for the rate 0.13");
    bench.settings(it -> it.remove("taxGroups"));
    bench.notes("settings.taxGroups is not set");
  }

  @Test
  void tellsAnAccountThatCannotBeUsed() {
    bench.answers("accounts?", 200, "{\"value\":[]}");
    bench.mends("there is no account 6810, which a mapping names");
    bench.answers("accounts?", 200, account("\"blocked\":true"));
    bench.mends("account 6810 is blocked");
    bench.answers("accounts?", 200, account("\"directPosting\":false"));
    bench.mends("account 5790 does not allow Direct Posting");
    bench.answers("accounts?", 200, account("\"accountType\":\"Total\""));
    bench.mends("account 6910 is not an account to post to (Total)");
  }

  private static String account(String field) {
    return "{\"value\":[{\"number\":\"1\",%s}]}".formatted(field);
  }

  @Test
  void looksTheShopsArticlesUp() {
    bench.skus("mug-12oz", "NO-SUCH", "RETIRED-01");
    bench.mends("Business Central has no item NO-SUCH; Business Central blocks item RETIRED-01");
    bench.skus("TEE-M-BLK/SLIM");
    bench.settings(it -> it.putObject("items").put("by", "NUMBER").put("variantAfter", "/"));
    bench.isOk("items are found: TEE-M-BLK/SLIM");
    bench.skus("TEE-M-BLK/WIDE");
    bench.mends("Business Central has no item TEE-M-BLK/WIDE");
  }

  @Test
  void looksArticlesUpByGtin() {
    bench.settings(it -> it.putObject("items").put("by", "GTIN"));
    bench.isOk("items are found: 4006381333931");
    bench.changes("items?", it -> "{\"value\":[]}");
    bench.mends("no item has a gtin");
  }

  @Test
  void looksArticlesUpByTheCompanysOwnPage() {
    page("api/orderbridge/shop/v1.0");
    bench.isOk("items are found: WEB-4711");
    bench.skus("WEB-0");
    bench.mends("Business Central has no item reference WEB-0");
    bench.skus();
    page("api/nobody/shop/v1.0");
    bench.mends("api/nobody/shop/v1.0/itemReferences cannot be read: HTTP 404");
  }

  private void page(String api) {
    bench.settings(
        it -> it.putObject("items").put("by", "ITEM_REFERENCE").putObject("page").put("api", api));
  }

  @Test
  void tellsABatchThatDoesNotDecode() {
    bench.changes("$batch", it -> it.replaceAll("\"number\":\"\\d+\"", "\"number\":\"\""));
    bench.mends("a batch does not find customer 10000 by a percent-encoded address: HTTP 200");
  }

  @Test
  void tellsAFilterThatTakesTextForOperators() {
    bench.answers("$batch", 200, FILTER_REFUSED);
    bench.mends("as plain text: HTTP 400 Application_FilterErrorException");
    bench.has(Level.NOTE, "after a failed part of a batch 1 of 3 are answered");
  }

  private static final String FILTER_REFUSED =
      """
      {"responses":[{"id":"0","status":400,
        "body":{"error":{"code":"Application_FilterErrorException","message":"No."}}}]}
      """;

  @Test
  void tellsThatTheBridgesOwnLookUpsAreRefused() {
    bench.answers("$batch", 400, DENIED.replace("Authorization_RequestDenied", "BadRequest"));
    bench.mends("$batch is refused: HTTP 400 BadRequest: No.");
    bench.has(Level.MEND, "the bridge's own look-ups for events/zephyrcart/order.created failed");
  }

  @Test
  void runsTheBridgesOwnLookUpsUpToTheFirstWrite() {
    bench.isOk("its next request, POST …/customers, was not sent");
    bench.skus("TEE-M-BLK");
    bench.changes("$batch", it -> it.replace("\"MUG-12OZ\"", "\"MUG\""));
    bench.isOk("the sample would end as UNKNOWN_SKU");
  }

  @Test
  void goesOnWhereAnOptionalListIsRefused() {
    for (var set :
        new String[] {
          "currencies?",
          "countriesRegions",
          "generalLedgerSetup",
          "taxGroups",
          "accounts?",
          "salesInvoices?"
        }) {
      bench.answers(set, 403, DENIED);
    }
    assertTrue(bench.run(), bench.printed());
    bench.has(Level.NOTE, "currencies cannot be read: HTTP 403");
    bench.has(Level.NOTE, "countriesRegions cannot be read: HTTP 403");
    bench.has(Level.NOTE, "generalLedgerSetup cannot be read: HTTP 403");
    bench.has(Level.NOTE, "taxGroups cannot be read: HTTP 403");
    bench.has(Level.NOTE, "accounts cannot be read: HTTP 403");
    bench.has(Level.NOTE, "Look in the chart of accounts for 6810");
    bench.has(Level.NOTE, "salesInvoices cannot be read: HTTP 403");
  }
}
