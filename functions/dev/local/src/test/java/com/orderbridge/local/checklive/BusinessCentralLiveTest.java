package com.orderbridge.local.checklive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.local.checklive.Finding.Level;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every finding about signing in, companies and customers, by a defect of its own. */
class BusinessCentralLiveTest {
  private final LiveFixture bench = new LiveFixture("business-central");

  BusinessCentralLiveTest() throws IOException {}

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void findsNothingToMendInTheLocalStage() {
    bench.currencies("GBP", "EUR");
    bench.isOk("signed in at 127.0.0.1");
    bench.has(Level.OK, "company CRONUS International Ltd.");
    bench.has(Level.OK, "a blank option is written _x0020_, as expected");
    bench.has(Level.OK, "customer 10000 is free, its currency is GBP");
    bench.has(Level.OK, "currencies: EUR, GBP, JPY, USD; the company's own: GBP");
    bench.has(Level.OK, "posting is allowed today");
    bench.has(Level.OK, "items are found: MUG-12OZ");
    bench.has(Level.NOTE, "page API Setup");
  }

  @Test
  void tellsAWrongSecretInPlainWords() {
    bench.secret("{\"clientId\":\"order-bridge-local\",\"clientSecret\":\"wrong\"}");
    bench.mends("the client secret is wrong (invalid_client, AADSTS7000215)");
    bench.has(Level.MEND, "order-bridge/local/target/business-central");
    bench.only();
  }

  @Test
  void tellsAnExpiredSecretAndAnUnknownApplication() {
    bench.option("clientSecretExpired", true);
    bench.mends("the client secret has expired (invalid_client, AADSTS7000222)");
    bench.secret("{\"clientId\":\"other\",\"clientSecret\":\"other\"}");
    bench.mends("the tenant does not know the application");
  }

  @Test
  void tellsAWrongScope() {
    bench.settings(it -> it.put("scope", "https://example.com/.default"));
    bench.mends("the scope is unknown (invalid_scope, AADSTS70011)");
  }

  @Test
  void tellsASecretThatIsNotSetOrNotToBeHad() {
    bench.secret(new Secret.Unset());
    bench.mends("the secret order-bridge/local/target/business-central is not set");
    bench.secret(new Secret.Unreachable("AccessDenied"));
    bench.mends("cannot be read: AccessDenied");
    bench.secret("no JSON");
    bench.mends("the target's secret must be {\"clientId\",\"clientSecret\"}");
  }

  @Test
  void tellsALoginServerThatIsNotThere() {
    bench.settings(it -> it.put("tokenUrl", "http://127.0.0.1:1/token"));
    bench.mends("the login server 127.0.0.1 gives no token: cannot connect");
    bench.settings(it -> it.put("tokenUrl", bench.address() + "/nothing/token"));
    bench.mends("its answer is not the answer of a login server (HTTP 404)");
  }

  @Test
  void tellsAnApiThatIsNotThereOrSomethingElse() {
    bench.settings(it -> it.put("url", "http://127.0.0.1:1/v2.0/api/v2.0"));
    bench.mends("the companies cannot be read: cannot connect");
    bench.answers("/companies", 200, "<html>Sign in</html>");
    bench.mends("HTTP 200 with something that is not an answer of its API");
  }

  @Test
  void tellsAnApplicationThatMayNothing() {
    bench.option("applicationPermitted", false);
    bench.mends("HTTP 403 Authorization_RequestDenied");
    bench.has(Level.MEND, "Microsoft Entra applications");
  }

  @Test
  void namesTheCompaniesThatThereAre() {
    bench.settings(it -> it.put("company", "CRONUS UK"));
    bench.mends("there is no company CRONUS UK; there are: CRONUS International Ltd.");
  }

  @Test
  void asksForTheTestCompanyToo() {
    bench.settings(it -> it.put("testCompany", "TEST"));
    bench.mends("there is no company TEST");
    bench.has(Level.OK, "company CRONUS International Ltd.");
  }

  @Test
  void tellsTheFormOfABlankOption() {
    bench.changes("customers?$top=20", it -> it.replace("_x0020_", " "));
    bench.notes("a blank option is written ' ' and not _x0020_");
    bench.changes("customers?$top=20", it -> it.replace("_x0020_", "Privacy"));
    bench.mends("customers have blocked: 'Privacy'");
    bench.answers("customers?$top=20", 200, "{\"value\":[{\"number\":\"1\",\"blocked\":\"All\"}]}");
    bench.notes("no customer was found that is not blocked");
  }

  @Test
  void judgesTheFixedCustomer() {
    customer(it -> it.put("number", "30000"));
    bench.mends("customer 30000 is blocked (All)");
    customer(it -> it.put("number", "99999"));
    bench.mends("there is no customer 99999");
    customer(it -> it.put("number", "20000"));
    bench.changes("number%20eq%20%2720000", it -> it.replace(AREA, NO_AREA));
    bench.mends("customer 20000 has no VAT Bus. Posting Group");
    bench.changes(
        "number%20eq%20%2720000",
        it -> it.replace(AREA, NO_AREA).replace("\"taxLiable\":false", "\"taxLiable\":true"));
    bench.isOk("customer 20000 is free");
    customer(it -> it.remove("number"));
    bench.notes("settings.customer.number is not set");
  }

  @Test
  void seesThatACustomersPricesIncludeTax() {
    bench.answers(
        "salesInvoices", 200, "{\"value\":[{\"number\":\"1\",\"pricesIncludeTax\":true}]}");
    bench.notes("the newest invoice of customer 10000 has prices that include tax");
  }

  @Test
  void judgesTheTemplateByACustomerOfTheBridge() {
    bench.state("{'customers': [{'number': 'W1', 'displayName': 'A'}]}");
    bench.isOk("customer W1, which the bridge made, has a VAT Bus. Posting Group");
    bench.changes("startswith", it -> it.replace(AREA, NO_AREA));
    bench.mends("customer W1, which the bridge made, has no VAT Bus. Posting Group");
    customer(it -> it.remove("numberPrefix"));
    bench.notes("API v2.0 does not show the template");
  }

  @Test
  void needsNoTemplateWhereNoCustomerIsMade() {
    customer(it -> it.put("mode", "FIXED"));
    bench.run();
    assertEquals(-1, bench.printed().indexOf("API Setup"), bench.printed());
  }

  @Test
  void tellsThatCustomersMayNotBeRead() {
    bench.answers("/customers?", 403, DENIED);
    bench.mends("customers cannot be read: HTTP 403 Authorization_RequestDenied: No.");
  }

  @Test
  void tellsSettingsThatCannotBeRead() {
    bench.settings(it -> it.put("surprise", 1));
    bench.mends("surprise");
  }

  static final String DENIED =
      "{\"error\":{\"code\":\"Authorization_RequestDenied\",\"message\":\"No.\"}}";
  private static final String NO_AREA = "00000000-0000-0000-0000-000000000000";
  private static final String AREA = "7d2f6a10-93c4-4be5-8f0e-1a5c6b7d8e90";

  private void customer(java.util.function.Consumer<ObjectNode> change) {
    bench.settings(it -> change.accept((ObjectNode) it.path("customer")));
  }
}
