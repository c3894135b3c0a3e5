package com.orderbridge.simulators.businesscentral;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.order;
import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Business Central refuses of people, and of articles that are not for sale. */
final class PartyFieldsTest {
  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  PartyFieldsTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
    bc.add(
        "items", "{\"number\":\"UNSOLD-01\",\"taxGroupCode\":\"STANDARD\",\"salesBlocked\":true}");
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
          phoneNumber|+353 1 5550 ext. 5|Application_FieldValidationException|Phone No. must not contain letters in Customer|lettersInPhoneRefused
          email|ann|Application_DialogException|The email address "ann" is not valid.|malformedEmailRefused
          email|ann@@example.com|Application_DialogException|is not valid|malformedEmailRefused
          email|ann@example|Application_DialogException|is not valid|malformedEmailRefused
          email|ann@example.c|Application_DialogException|is not valid|malformedEmailRefused
          email|ann..b@example.com|Application_DialogException|is not valid|malformedEmailRefused
          email|an n@example.com|Application_DialogException|is not valid|malformedEmailRefused
          email|ann@example.com; bob|Application_DialogException|The email address "bob" is not valid.|malformedEmailRefused
          country|GR|Internal_InvalidTableRelation|The field Country/Region Code of table Customer contains a value (GR)|unknownCountryRefused
          displayName|1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890X|Application_StringExceededLength|The length of the string is 101|
          """)
  void aCustomerIsRefused(String field, String value, String code, String text, String option) {
    refused(customer(field, value), 400, code, text);
    if (option != null) {
      bc.option(option, false);
      assertEquals(201, customer(field, value).status());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "phoneNumber, +353 (1) 55-50/7",
    "email, ann@example.com",
    "email, a@x.example; b@y.example",
    "email, jörg.o'neil+1@exämple.com",
    "country, EL",
    "country, ie",
    "email, ''"
  })
  void aCustomerIsTaken(String field, String value) {
    Reply reply = customer(field, value);
    assertEquals(201, reply.status(), reply.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phoneNumber|call me|Application_DialogException|You cannot enter letters in this field.
          email|ann|Application_DialogException|The email address "ann" is not valid.
          sellToCountry|GR|Internal_InvalidTableRelation|Sell-to Country/Region Code of table Sales Header contains a value (GR)
          shipToCountry|GR|Internal_InvalidTableRelation|Ship-to Country/Region Code of table Sales Header contains a value (GR)
          """)
  void anOrderIsRefused(String field, String value, String code, String text) {
    String order =
        order("ORD_1")
            .replace("\"shipToCountry\":\"IE\",", "")
            .replaceFirst("\\{", "{\"%s\":\"%s\",".formatted(field, value));
    refused(bc.post("/salesOrders", order), 400, code, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"salesOrder", "salesInvoice"})
  void whatIsBlockedForSaleIsNotSold(String type) {
    refused(
        document(type),
        400,
        "Application_DialogException",
        "You cannot sell Item UNSOLD-01 because the Sales Blocked check box is selected on the Item"
            + " card.");
  }

  @Test
  void whatIsBlockedForSaleCanBeGivenBackAndIsNotSeenInTheApi() {
    assertEquals(201, document("salesCreditMemo").status());
    String found = BusinessCentralCaller.where("items", "number eq 'UNSOLD-01'");
    assertEquals("false", bc.get(found).json().path("value").path(0).path("blocked").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "generalProductPostingGroupCode, Gen. Prod. Posting Group",
    "inventoryPostingGroupCode, Inventory Posting Group"
  })
  void anItemWithoutPostingGroupsIsNotSold(String field, String name) {
    bc.add("items", "{\"number\":\"NEW\",\"taxGroupCode\":\"STANDARD\",\"" + field + "\":\"\"}");
    refused(
        bc.post("/salesOrders", order("ORD_1").replace("MUG-12OZ", "NEW")),
        400,
        "Application_FieldValidationException",
        name + " must have a value in Item: No.=NEW.");
  }

  private Reply customer(String field, String value) {
    String name = field.equals("displayName") ? "" : "\"displayName\":\"Ada L\",";
    return bc.post("/customers", "{%s\"%s\":\"%s\"}".formatted(name, field, value));
  }

  private Reply document(String type) {
    String line = "{\"lineType\":\"Item\",\"lineObjectNumber\":\"UNSOLD-01\",\"quantity\":1}";
    return bc.post(
        "/" + type + "s", "{\"customerNumber\":\"10000\",\"%sLines\":[%s]}".formatted(type, line));
  }
}
