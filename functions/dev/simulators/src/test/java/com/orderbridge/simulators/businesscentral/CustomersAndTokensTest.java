package com.orderbridge.simulators.businesscentral;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CustomersAndTokensTest {
  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  CustomersAndTokensTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void createsACustomerOnceUnderItsNumber() {
    String body =
        """
        {"number":"w0000123","displayName":"Ada L","type":"Person","email":"Ada@example.com",
         "addressLine1":"1 St","city":"Leeds","country":"gb","postalCode":"LS1","currencyCode":"EUR"}\
        """;
    JsonNode created = bc.post("/customers", body).json();
    assertEquals("W0000123", created.path("number").asText());
    assertEquals("GB", created.path("country").asText());
    assertEquals("_x0020_", created.path("blocked").asText());
    Reply again = bc.post("/customers", body);
    assertEquals(400, again.status());
    assertEquals("Internal_EntityWithSameKeyExists", again.code());
    bc.option("duplicateKeyStatus", 409);
    assertEquals(409, bc.post("/customers", body).status());
  }

  @Test
  void numbersACustomerThatHasNone() {
    JsonNode first = bc.post("/customers", "{\"displayName\":\"A\"}").json();
    JsonNode second = bc.post("/customers", "{\"displayName\":\"A\"}").json();
    assertTrue(first.path("number").asText().startsWith("C"));
    assertFalse(first.path("number").equals(second.path("number")));
    assertEquals(
        "A \"displayName\" must be provided.",
        bc.post("/customers", "{}").message().replaceFirst("  CorrelationId.*", ""));
  }

  @Test
  void aCustomerWithoutAPostingGroupCannotBuy() {
    String customer = "{\"number\":\"%s\",\"displayName\":\"Ada L\"}";
    bc.post("/customers", customer.formatted("WITH"));
    bc.option("customerTemplateHasPostingGroup", false);
    assertEquals(201, bc.post("/customers", customer.formatted("WITHOUT")).status());
    String order = BusinessCentralCaller.order("ORD_1");
    assertEquals(201, bc.post("/salesOrders", order.replace("20000", "WITH")).status());
    assertEquals(201, bc.post("/salesOrders", order).status());
    refused(
        bc.post("/salesOrders", order.replace("20000", "WITHOUT")),
        400,
        "Application_FieldValidationException",
        "Gen. Bus. Posting Group must have a value in Customer: No.=WITHOUT.");
    bc.add(
        "customers",
        "{\"number\":\"HALF\",\"displayName\":\"A\",\"generalBusinessPostingGroup\":\"EU\"}");
    refused(
        bc.post("/salesOrders", order.replace("20000", "HALF")),
        400,
        "Application_FieldValidationException",
        "Customer Posting Group must have a value in Customer: No.=HALF.");
  }

  @Test
  void aTokenIsNeededAndEndsWithItsLife() {
    Reply none = bc.caller.send("GET", BusinessCentralCaller.COMPANY + "/items", "");
    assertEquals(401, none.status());
    assertEquals("Authentication_InvalidCredentials", none.code());
    assertEquals(200, bc.get("/items").status());
    bc.option("tokenLifetimeSeconds", 0);
    assertEquals(401, bc.get("/items").status());
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type,password,400,unsupported_grant_type",
    "client_id,somebody,400,unauthorized_client",
    "client_secret,wrong,401,invalid_client",
    "scope,https://graph.microsoft.com/.default,400,invalid_scope"
  })
  void refusesAToken(String name, String value, int status, String error) {
    var options = Defaults.options();
    String form =
        Caller.form(
            name,
            value, // of a repeated name the first counts
            "grant_type",
            "client_credentials",
            "client_id",
            options.text("clientId"),
            "client_secret",
            options.text("clientSecret"),
            "scope",
            "https://api.businesscentral.dynamics.com/.default");
    Reply reply =
        bc.caller.send("POST", BusinessCentralCaller.SIMULATOR + "/t/oauth2/v2.0/token", form);
    assertEquals(status, reply.status());
    assertEquals(error, reply.json().path("error").asText());
    assertTrue(reply.json().path("error_description").asText().startsWith("AADSTS"));
  }

  @Test
  void theTokenEndpointCanBeDown() {
    bc.option("tokenEndpointStatus", 503);
    assertEquals(503, bc.token().status());
    assertEquals("temporarily_unavailable", bc.token().json().path("error").asText());
  }

  @Test
  void anApplicationWithoutPermissionIsForbidden() {
    bc.option("applicationPermitted", false);
    assertEquals(403, bc.get("/items").status());
    assertTrue(bc.get("/items").code().startsWith("Authorization_"));
  }
}
