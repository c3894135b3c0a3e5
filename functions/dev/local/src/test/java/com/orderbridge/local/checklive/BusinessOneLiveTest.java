package com.orderbridge.local.checklive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.local.checklive.Finding.Level;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every finding about Business One, by a defect of its own. */
class BusinessOneLiveTest {
  private static final String DENIED =
      "{\"error\":{\"code\":-1,\"message\":{\"lang\":\"en-us\",\"value\":\"No.\"}}}";

  private final LiveFixture bench = new LiveFixture("sap-business-one");

  BusinessOneLiveTest() throws IOException {}

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void findsNothingToMendInTheLocalStage() {
    bench.isOk("logged in to SBODEMO, with the cookies [B1SESSION, CompanyDB, ROUTEID]");
    bench.has(Level.OK, "business partner C20000, its currency is ##");
    bench.has(Level.OK, "the company's own currency is EUR, as the settings say");
    bench.has(Level.OK, "today is in an open posting period");
    bench.has(Level.OK, "VAT groups with the percentages of the settings: O0, O5");
    bench.has(Level.OK, "item GIFTCARD");
    bench.has(Level.OK, "freight 1");
    bench.has(Level.OK, "Returns have the field NumAtCard");
    bench.has(Level.OK, "a batch stops at a part that fails");
    bench.has(Level.OK, "its next request, POST …/BusinessPartners, was not sent");
  }

  @Test
  void findsNothingToMendByTheSecondVersionOfTheProtocol() {
    bench.settings(it -> it.put("url", it.path("url").asText().replace("/v1", "/v2")));
    bench.isOk("a batch stops at a part that fails");
  }

  @Test
  void leavesNoSessionOpen() {
    bench.option("mostSessions", 1);
    for (int i = 0; i < 2; i++) {
      bench.isOk("logged in");
    }
  }

  @Test
  void tellsAWrongPasswordAndAnUnknownDatabase() {
    bench.secret("{\"userName\":\"order-bridge-local\",\"password\":\"wrong\"}");
    bench.mends("the login to SBODEMO failed: HTTP 401 100000027: Login failed");
    bench.has(Level.MEND, "order-bridge/local/target/sap-business-one");
    bench.settings(it -> it.put("companyDb", "NOWHERE"));
    bench.mends("company not exist in company object cache");
    bench.option("unknownCompanyCode", -304);
    bench.mends("the login to NOWHERE failed: HTTP 401 -304");
    bench.has(Level.MEND, "The company database is unknown, or its list (SLD)");
  }

  @Test
  void tellsThatNoSessionIsFree() {
    bench.option("mostSessions", 0);
    bench.mends("HTTP 401 100000085");
    bench.has(Level.MEND, "too many sessions are open");
  }

  @Test
  void tellsAServerThatIsNotThereOrSomethingElse() {
    bench.settings(it -> it.put("url", "http://127.0.0.1:1/b1s/v1"));
    bench.mends("the login to 127.0.0.1 failed: cannot connect");
    bench.answers("/Login", 502, "<html>Bad Gateway</html>");
    bench.mends("HTTP 502 with something that is not an answer of its API");
  }

  @Test
  void tellsACertificateThatIsNotTrusted() {
    bench.fails("/Login", "cannot connect (SSLHandshakeException)");
    bench.mends("the certificate of 127.0.0.1 is not trusted");
  }

  @Test
  void notesThatNoNodeIsNamed() {
    bench.withoutCookie("ROUTEID");
    bench.run();
    bench.has(Level.NOTE, "the login sets no cookie ROUTEID");
  }

  @Test
  void judgesTheFixedPartner() {
    customer(it -> it.put("cardCode", "C30000"));
    bench.mends("business partner C30000 cannot be sold to: Frozen");
    customer(it -> it.put("cardCode", "C99999"));
    bench.mends("there is no business partner C99999");
    bench.state("{'BusinessPartners': [{'CardCode': 'S1', 'CardType': 'cSupplier'}]}");
    customer(it -> it.put("cardCode", "S1"));
    bench.mends("it is not a customer (cSupplier)");
    customer(it -> it.remove("cardCode"));
    bench.notes("settings.customer.cardCode is not set");
  }

  @Test
  void tellsAPartnerThatTakesOneCurrencyOnly() {
    bench.state("{'BusinessPartners': [{'CardCode': 'C5', 'Currency': 'EUR'}]}");
    bench.state("{'Currencies': [{'Code': 'USD'}, {'Code': 'EUR'}]}");
    customer(it -> it.put("cardCode", "C5"));
    bench.isOk("business partner C5, its currency is EUR");
    bench.currencies("EUR", "USD");
    bench.mends("business partner C5 takes documents in EUR only, and the shop sells in USD");
  }

  @Test
  void comparesTheCompanysOwnCurrency() {
    bench.option("localCurrency", "\"GBP\"");
    bench.mends("the company's own currency is GBP, and settings.localCurrency says EUR");
    bench.settings(it -> it.remove("localCurrency"));
    bench.mends("settings.localCurrency is not set; the company's own is GBP");
    bench.answers("GetAdminInfo", 200, "{}");
    bench.notes("the company's own currency is not shown");
  }

  @Test
  void tellsACurrencyThatIsMissingOrHasNoRate() {
    bench.currencies("USD");
    bench.notes("no currency is listed");
    bench.state("{'Currencies': [{'Code': 'EUR'}]}");
    bench.mends("there is no currency USD");
    bench.state("{'Currencies': [{'Code': 'USD'}]}");
    bench.answers("GetCurrencyRate", 400, DENIED);
    bench.notes("Look in Exchange Rates and Indexes whether USD has a rate for today");
  }

  @Test
  void tellsAPostingPeriodThatIsClosed() {
    bench.option("postingPeriodsTo", "\"2020-12-31\"");
    bench.mends("today is not in any posting period");
    bench.option("postingPeriodsTo", "\"\"");
    bench.option("postingPeriodsLockedTo", "\"2999-12-31\"");
    bench.mends("the posting period of today is not open for sales (ltLocked)");
    bench.answers("GetPeriods", 200, "{\"value\":[]}");
    bench.notes("the posting periods are not shown");
  }

  @Test
  void tellsAVatGroupThatIsMissingInactiveForPurchasesOrOfAnotherRate() {
    group("0.13", "O13");
    bench.mends("VAT group O13, which settings.taxGroups names for the rate 0.13, does not exist");
    bench.state(
        "{'VatGroups': [{'Code': 'O13', 'Inactive': 'tYES'}, {'Code': 'I13', 'Category':"
            + " 'bovcInputTax'}]}");
    bench.mends("O13, which settings.taxGroups names for the rate 0.13, is inactive");
    group("0.13", "I13");
    bench.mends("is for purchases");
    group("0.13", "O1");
    bench.mends("VAT group O1, which settings.taxGroups names for the rate 0.13, has 20 %");
    bench.settings(it -> it.remove("taxGroups"));
    bench.notes("settings.taxGroups is not set");
  }

  private void group(String rate, String group) {
    bench.settings(it -> ((ObjectNode) it.path("taxGroups")).put(rate, group));
  }

  @Test
  void tellsAnItemThatCannotBeSold() {
    bench.settings(it -> ((ObjectNode) it.path("items")).withArray("services").add("TIP"));
    bench.mends("Business One has no item TIP");
    bench.state("{'Items': [{'ItemCode': 'TIP', 'Frozen': 'tYES'}]}");
    bench.mends("Business One does not sell item TIP (Frozen)");
  }

  @Test
  void looksTheShopsArticlesUp() {
    bench.skus("MUG-12OZ");
    bench.isOk("item MUG-12OZ");
    bench.skus("NO-SUCH");
    bench.mends("Business One has no item NO-SUCH");
    bench.settings(it -> ((ObjectNode) it.path("items")).put("by", "BAR_CODE"));
    bench.skus("4006381333931");
    bench.isOk("item 4006381333931");
  }

  @Test
  void tellsAFreightThatIsMissingOrHasNoAccount() {
    bench.changes("AdditionalExpenses", it -> it.replace("6810", ""));
    bench.mends("freight 1 has no revenue account");
    bench.answers("AdditionalExpenses", 200, "{\"value\":[]}");
    bench.mends("there is no freight with the number 1, which a mapping names");
  }

  @Test
  void tellsUserFieldsAndTheUserTableThatAreMissing() {
    bench.settings(it -> it.put("referenceField", "U_ShopOrder").put("atomic", "BRIDGE_KEYS"));
    bench.mends("Orders cannot be read with the field U_ShopOrder");
    bench.has(Level.MEND, "Returns cannot be read with the field U_ShopOrder");
    bench.has(Level.MEND, "there is no user table BRIDGE_KEYS");
    bench.settings(it -> it.put("referenceField", "U_ExtOrderId"));
    bench.state("{'UserTablesMD': [{'TableName': 'BRIDGE_KEYS', 'TableType': 'bott_NoObject'}]}");
    bench.isOk("user table BRIDGE_KEYS");
    bench.has(Level.OK, "Returns have the field U_ExtOrderId");
  }

  @Test
  void tellsWhetherCapitalsHinderTheLookUpOfACustomer() {
    bench.isOk("customer c001 is found by its e-mail address in other capitals");
    bench.option("knowsCaseInsensitive", false);
    bench.notes("customer c001 is not found by its e-mail address in other capitals");
    bench.answers("contains", 200, "{\"value\":[]}");
    bench.notes("no customer with an e-mail address was found");
  }

  @Test
  void tellsABatchThatIsAnsweredOtherwise() {
    bench.answers("$batch", 200, "{}");
    bench.mends("a batch of one look-up does not have one answer: []");
    bench.has(Level.NOTE, "after a part that fails a batch is answered with []");
    bench.has(Level.MEND, "the look-up of item ADJUST is refused");
    bench.has(Level.MEND, "a look-up by part of an e-mail address is refused");
    bench.has(Level.MEND, "the bridge's own look-ups for events/zephyrcart/order.created failed");
  }

  @Test
  void notesABatchThatIsCutToThePageOfTheServer() {
    bench.answers("$batch", 200, "HTTP/1.1 200 OK" + "\"ItemCode\"".repeat(20));
    bench.run();
    bench.has(Level.NOTE, "a look-up within a batch returned only 20 items");
  }

  @Test
  void goesOnWhereAnOptionalReadIsRefused() {
    for (var set :
        new String[] {"CompanyService", "Currencies", "VatGroups", "AdditionalExpenses"}) {
      bench.answers(set, 403, DENIED);
    }
    assertTrue(bench.run(), bench.printed());
    bench.has(Level.NOTE, "CompanyService_GetAdminInfo cannot be read: HTTP 403 -1: No.");
    bench.has(Level.NOTE, "CompanyService_GetPeriods cannot be read");
    bench.has(Level.NOTE, "Currencies cannot be read");
    bench.has(Level.NOTE, "VatGroups cannot be read");
    bench.has(Level.NOTE, "AdditionalExpenses cannot be read");
  }

  @Test
  void tellsThatPartnersMayNotBeRead() {
    bench.answers("BusinessPartners?", 403, DENIED);
    bench.mends("BusinessPartners cannot be read: HTTP 403 -1: No.");
  }

  private void customer(Consumer<ObjectNode> change) {
    bench.settings(it -> change.accept((ObjectNode) it.path("customer")));
  }
}
