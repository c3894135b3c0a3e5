package com.orderbridge.simulators.businesscentral;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.order;
import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Simulators;
import com.orderbridge.simulators.http.Json;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrderRulesTest {
  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  OrderRulesTest() throws IOException {
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
          customerNumber|absent|Application_DialogException|A "customerNumber" or a "customerId" must be provided.
          customerNumber|"NOBODY"|Application_DialogException|The sell-to customer cannot be found.
          customerNumber|"30000"|Application_DialogException|is blocked with type All
          currencyCode|"CHF"|Application_DialogException|The "currencyCode" does not match to a Currency.
          number|"1"|Application_DialogException|You may not enter numbers manually.
          status|"Open"|BadRequest_InvalidOperation|read-only
          customerName|"A"|BadRequest_InvalidOperation|read-only
          totalAmountIncludingTax|1|BadRequest_InvalidOperation|read-only
          salesOrderLines|"none"|BadRequest|Invalid Request Body
          nonsense|1|BadRequest|does not exist on type 'Microsoft.NAV.salesOrder'
          orderDate|"15.1.2026"|BadRequest|Unable to convert value to Date
          discountAmount|"1"|BadRequest|Edm.Decimal
          pricesIncludeTax|null|BadRequest_RequiredParamNotProvided|must not be blank or empty
          externalDocumentNumber|"123e4567-e89b-12d3-a456-426614174000"|Application_StringExceededLength|The length of the string is 36, but it must be less than or equal to 35 characters.
          """)
  void refusesAHeader(String field, String value, String code, String text) {
    var body = (ObjectNode) json(order("ORD_1"));
    body.remove(field);
    if (!value.equals("absent")) {
      body.set(field, json(value));
    }
    refused(bc.post("/salesOrders", body.toString()), 400, code, text);
    assertEquals(0, bc.state("salesOrders").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"lineType":"Item","lineObjectNumber":"NOPE","quantity":1}|Application_DialogException|Item does not exist.
          {"lineType":"Account","lineObjectNumber":"1","quantity":1}|Application_DialogException|Account does not exist.
          {"lineType":"Item","lineObjectNumber":"RETIRED-01","quantity":1}|Application_FieldValidationException|Blocked must be equal to 'No'
          {"itemId":"MUG-12OZ","quantity":1}|BadRequest|Edm.Guid
          {"lineType":"Gift","quantity":1}|Unknown|is not an option. The existing options are: Comment,Account,Item
          {"lineType":"Item","lineObjectNumber":"MUG-12OZ","taxCode":"NONE"}|Internal_InvalidTableRelation|VAT Product Posting Group
          {"lineType":"Item","lineObjectNumber":"MUG-12OZ","netAmount":1}|BadRequest_InvalidOperation|read-only
          {"lineType":"Item","lineObjectNumber":"A-SKU-THAT-IS-TOO-LONG"}|Application_StringExceededLength|it must be less than or equal to 20
          """)
  void refusesALineAndTheWholeOrderWithIt(String line, String code, String text) {
    refused(bc.post("/salesOrders", withLines(line)), 400, code, text);
    assertEquals(0, bc.state("salesOrders").size());
  }

  @Test
  void leavesAHalfWrittenDraftWhenToldThatDeepInsertsDoNotRollBack() {
    bc.option("deepInsertRollsBack", false);
    String good = "{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\",\"quantity\":1}";
    String bad = "{\"lineType\":\"Item\",\"lineObjectNumber\":\"NOPE\"}";
    assertEquals(400, bc.post("/salesOrders", withLines(good + "," + bad)).status());
    assertEquals(1, bc.state("salesOrders").size());
    assertEquals(1, bc.state("salesOrders").getFirst().path("salesOrderLines").size());
  }

  @Test
  void theOrderOfFieldsMattersOnlyWhenToldSo() {
    String line =
        "{\"unitPrice\":1,\"quantity\":2,\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\"}";
    JsonNode first = bc.post("/salesOrders", withLines(line)).json();
    assertEquals(new BigDecimal("2"), first.path("totalAmountExcludingTax").decimalValue());
    bc.option("lineFieldOrderMatters", true);
    JsonNode second = bc.post("/salesOrders", withLines(line)).json();
    assertEquals(0, second.path("totalAmountExcludingTax").decimalValue().signum());
  }

  private static String withLines(String lines) {
    return "{\"customerNumber\":\"10000\",\"salesOrderLines\":[" + lines + "]}";
  }

  private static JsonNode json(String text) {
    return Json.read(text).orElseThrow();
  }
}
