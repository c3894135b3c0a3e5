package com.orderbridge.simulators.businesscentral;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.where;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LookUpsTest {
  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  LookUpsTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          items|number eq 'MUG-12OZ' or number eq 'book-01' or number eq 'NOPE'|2
          items|(number eq 'MUG-12OZ') and blocked eq false|1
          items|gtin eq '4006381333931'|1
          items|unitPrice gt 19.9 and unitPrice le 24.5|1
          items|startswith(number,'MUG') and contains(displayName,'oz')|1
          customers|tolower(email) eq 'SHOP@example.com'|1
          customers|email eq 'SHOP@example.com'|0
          customers|displayName eq 'O''Neil'|0
          customers|blocked eq 'All'|1
          accounts|number eq '6810'|1
          currencies|code eq 'eur'|1
          """)
  void filters(String set, String filter, int hits) {
    Reply reply = bc.get(where(set, filter));
    assertEquals(200, reply.status(), reply.text());
    assertEquals(hits, reply.json().path("value").size(), reply.text());
  }

  @Test
  void functionsAreNestedFromOneSchemaVersionOn() {
    bc.add("customers", "{\"displayName\":\"A\",\"email\":\"Bob@x.example; Ann@y.example\"}");
    String nested = where("customers", "contains(tolower(email),'ann@y.example')");
    assertEquals(400, bc.get(nested).status());
    JsonNode found = bc.get(nested + "&$schemaversion=2.1").json().path("value");
    assertEquals(1, found.size());
    assertEquals(
        1, bc.get(where("customers", "contains(email,'Ann@y')")).json().path("value").size());
  }

  @Test
  void aCodeHasTheVendorsCapitals() {
    bc.add("items", "{\"number\":\"straße-ı\"}");
    JsonNode found = bc.get(where("items", "number eq 'Straße-ı'")).json().path("value");
    assertEquals("STRAßE-ı", found.path(0).path("number").asText());
    assertEquals(0, bc.get(where("items", "number eq 'STRASSE-I'")).json().path("value").size());
  }

  @Test
  void findsANameWithAnApostrophe() {
    bc.post("/customers", "{\"displayName\":\"O'Neil\"}");
    assertEquals(
        1, bc.get(where("customers", "displayName eq 'O''Neil'")).json().path("value").size());
  }

  @Test
  void textIgnoresCaseWhenToldSo() {
    bc.option("textEqualsIgnoresCase", true);
    assertEquals(
        1, bc.get(where("customers", "email eq 'SHOP@example.com'")).json().path("value").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number eq 'A' or displayName eq 'B'|BadRequest_MethodNotImplemented
          number eq 'SELLACRE24_W%2FOORINGS'|Application_FilterErrorException
          number in ('A','B')|BadRequest_NotFound
          colour eq 'red'|BadRequest
          number eq A|BadRequest_NotFound
          id eq 'MUG-12OZ'|BadRequest_NotFound
          number eq 'A|BadRequest_NotFound
          number eq 'A' 'B'|BadRequest_NotFound
          number eq|BadRequest_NotFound
          """)
  void refusesAFilter(String filter, String code) {
    Reply reply = bc.get(where("items", filter));
    assertEquals(400, reply.status(), reply.text());
    assertEquals(code, reply.code());
  }

  @Test
  void theOperatorInNeedsItsSchemaVersion() {
    String in = where("items", "number in ('MUG-12OZ','BOOK-01')") + "&$schemaversion=2.1";
    assertEquals(2, bc.get(in).json().path("value").size());
  }

  @Test
  void givesPagesWithALinkToTheNext() {
    var seen = new ArrayList<String>();
    Reply page =
        bc.get(
            "/items?$select=number&$filter=blocked%20eq%20false", "Prefer", "odata.maxpagesize=2");
    page.json().path("value").forEach(item -> seen.add(item.path("number").asText()));
    while (page.json().has("@odata.nextLink")) {
      String next = URI.create(page.json().path("@odata.nextLink").asText()).toString();
      assertTrue(next.startsWith(simulators.address() + BusinessCentralCaller.COMPANY), next);
      String below =
          next.substring((simulators.address() + BusinessCentralCaller.COMPANY).length());
      page = bc.get(below, "Prefer", "odata.maxpagesize=2");
      page.json().path("value").forEach(item -> seen.add(item.path("number").asText()));
    }
    assertEquals(6, seen.size());
    assertEquals(6, seen.stream().distinct().count());
  }

  @Test
  void listsTheCompanies() {
    Reply reply =
        bc.caller.send(
            "GET", BusinessCentralCaller.API + "/companies", "", "Authorization", bearer());
    assertEquals(
        BusinessCentral.COMPANY_ID, reply.json().path("value").path(0).path("id").asText());
  }

  @Test
  void anUnknownCompanyIsNotFound() {
    String path = BusinessCentralCaller.COMPANY.replace("b3c8e5d0", "00000000") + "/items";
    Reply reply = bc.caller.send("GET", path, "", "Authorization", bearer());
    assertEquals(404, reply.status());
    assertEquals("Internal_CompanyNotFound", reply.code());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/widgets,404,BadRequest_ResourceNotFound",
    "GET,/items(MUG-12OZ),400,BadRequest_NotFound",
    "DELETE,/items,405,BadRequest_MethodNotAllowed",
    "POST,/accounts,405,BadRequest_MethodNotAllowed",
    "GET,/items?$select=colour,400,BadRequest",
    "GET,/items?$expand=colours,400,BadRequest",
    "GET,/salesOrders?$expand=salesOrderLines(,400,BadRequest",
    "GET,/items?$top=many,400,BadRequest",
    "GET,/items?$search=mug,400,BadRequest"
  })
  void refusesAPath(String method, String path, int status, String code) {
    Reply reply = bc.call(method, path, method.equals("POST") ? "{}" : "");
    assertEquals(status, reply.status(), reply.text());
    assertEquals(code, reply.code());
  }

  private String bearer() {
    return "Bearer " + bc.token().json().path("access_token").asText();
  }
}
