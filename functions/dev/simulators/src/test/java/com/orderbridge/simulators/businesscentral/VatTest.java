package com.orderbridge.simulators.businesscentral;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VAT by posting groups, and how its rounding is carried from line to line. */
final class VatTest {
  private static final String MUG =
      "{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\",\"quantity\":1,\"unitPrice\":%s%s}";
  private static final String THREE_OF_33_CENTS =
      MUG.formatted("0.33", "") + "," + MUG.formatted("0.33", "") + "," + MUG.formatted("0.33", "");

  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  VatTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void threeTimes33CentsAt20PercentIs20CentsOfVatAndNotThreeTimes7() {
    JsonNode order = order("10000", THREE_OF_33_CENTS);
    assertEquals(0.20, order.path("totalTaxAmount").doubleValue());
    assertEquals(1.19, order.path("totalAmountIncludingTax").doubleValue());
    assertEquals(List.of("0.07", "0.06", "0.07"), ofLines(order, "netTaxAmount"));
    assertEquals(List.of("0.07", "0.07", "0.07"), ofLines(order, "totalTaxAmount"));
  }

  @Test
  void threeTimes99CentsWithVatWithinIs248WithoutIt() {
    bc.add("customers", "{\"number\":\"GROSS\",\"displayName\":\"G\",\"pricesIncludingVat\":true}");
    JsonNode order = order("GROSS", THREE_OF_33_CENTS.replace("0.33", "0.99"));
    assertEquals(2.48, order.path("totalAmountExcludingTax").doubleValue());
    assertEquals(2.97, order.path("totalAmountIncludingTax").doubleValue());
    assertEquals(List.of("0.83", "0.82", "0.83"), ofLines(order, "netAmount"));
  }

  @Test
  void eachVatIsRoundedForItself() {
    String lines =
        MUG.formatted("0.33", "") + "," + MUG.formatted("0.33", ",\"taxCode\":\"VAT23\"");
    assertEquals(0.15, order("10000", lines).path("totalTaxAmount").doubleValue()); // 0.07 and 0.08
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD,20",
    "REDUCED,5",
    "ZERO,0",
    "VAT7,7",
    "VAT10,10",
    "VAT19,19",
    "VAT21,21",
    "VAT23,23",
    "VAT25,25"
  })
  void aLineMaySayItsProductGroup(String group, int percent) {
    JsonNode order = order("10000", MUG.formatted("100", ",\"taxCode\":\"" + group + "\""));
    assertEquals(percent, order.path("totalTaxAmount").intValue());
    assertEquals(List.of(String.valueOf(percent)), ofLines(order, "taxPercent"));
    assertEquals(List.of(group), ofLines(order, "taxCode"));
  }

  @Test
  void theCustomersBusinessGroupCountsToo() {
    bc.add(
        "customers", "{\"number\":\"FAR\",\"displayName\":\"F\",\"vatBusinessGroup\":\"EXPORT\"}");
    assertEquals(0, order("FAR", MUG.formatted("100", "")).path("totalTaxAmount").intValue());
  }

  @Test
  void anAccountHasTheProductGroupOfItsCard() {
    String line =
        "{\"lineType\":\"Account\",\"lineObjectNumber\":\"%s\",\"quantity\":1,\"unitPrice\":50}";
    assertEquals(10, order("10000", line.formatted("6810")).path("totalTaxAmount").intValue());
    assertEquals(0, order("10000", line.formatted("5790")).path("totalTaxAmount").intValue());
  }

  @Test
  void theAccountForGiftCardsIsShownAsTheApiShowsAccounts() {
    JsonNode account =
        bc.get(BusinessCentralCaller.where("accounts", "number eq '5790'"))
            .json()
            .path("value")
            .path(0);
    assertEquals("Gift Cards Sold", account.path("displayName").asText());
    assertEquals("Liabilities", account.path("category").asText());
    assertEquals(true, account.path("directPosting").booleanValue());
    assertEquals(false, account.has("vatProductGroup"));
  }

  @Test
  void whatIsNotSetUpIsRefused() {
    String elsewhere =
        "{\"number\":\"ELSE\",\"displayName\":\"E\",\"vatBusinessGroup\":\"ELSEWHERE\"}";
    bc.add("customers", elsewhere);
    refused(
        bc.post("/salesOrders", body("ELSE", MUG.formatted("1", ""))),
        404,
        "Internal_RecordNotFound",
        "The VAT Posting Setup does not exist. Identification fields and values: VAT Bus. Posting"
            + " Group='ELSEWHERE',VAT Prod. Posting Group='STANDARD'");
    bc.add("vatPostingSetup", "{\"productGroup\":\"VAT8\",\"businessGroup\":\"EU\",\"percent\":8}");
    refused(
        bc.post("/salesOrders", body("10000", MUG.formatted("1", ",\"taxCode\":\"VAT8\""))),
        404,
        "Internal_RecordNotFound",
        "VAT Bus. Posting Group='DOMESTIC',VAT Prod. Posting Group='VAT8'");
    assertEquals(0, bc.state("salesOrders").size());
  }

  @Test
  void anAdministratorCanAddAndChangeWhatIsSetUp() {
    String setup = "{\"businessGroup\":\"DOMESTIC\",\"productGroup\":\"%s\",\"percent\":%s}";
    bc.add(
        "vatPostingSetup",
        setup.formatted("STANDARD", "22") + "," + setup.formatted("VAT8", "8.1"));
    assertEquals(22, order("10000", MUG.formatted("100", "")).path("totalTaxAmount").intValue());
    String eight = MUG.formatted("100", ",\"taxCode\":\"VAT8\"");
    assertEquals(8.10, order("10000", eight).path("totalTaxAmount").doubleValue());
  }

  /** 24.00 with 20 percent within is 24.60 with 23: the net price stays. */
  @Test
  void whereVatIsIncludedATaxCodeTurnsThePriceThatWasSentBeforeIt() {
    bc.add("customers", "{\"number\":\"GROSS\",\"displayName\":\"G\",\"pricesIncludingVat\":true}");
    String line = MUG.formatted("24", ",\"taxCode\":\"VAT23\"");
    JsonNode order = order("GROSS", line);
    assertEquals(24.6, order.path("totalAmountIncludingTax").doubleValue());
    String before =
        line.replace(",\"taxCode\":\"VAT23\"", "")
            .replace("\"quantity\"", "\"taxCode\":\"VAT23\",\"quantity\"");
    assertEquals(24, order("GROSS", before).path("totalAmountIncludingTax").doubleValue());
  }

  @Test
  void whereVatIsIncludedThePriceOfTheItemCardIsTurnedToo() {
    bc.add("customers", "{\"number\":\"GROSS\",\"displayName\":\"G\",\"pricesIncludingVat\":true}");
    String line = MUG.formatted("1", "").replace(",\"unitPrice\":1", "");
    assertEquals(14.4, order("GROSS", line).path("totalAmountIncludingTax").doubleValue());
  }

  private JsonNode order(String customer, String lines) {
    var created = bc.post("/salesOrders", body(customer, lines));
    assertEquals(201, created.status(), created.text());
    return bc.state("salesOrders").getLast();
  }

  private static String body(String customer, String lines) {
    return "{\"customerNumber\":\"" + customer + "\",\"salesOrderLines\":[" + lines + "]}";
  }

  private static List<String> ofLines(JsonNode order, String field) {
    return StreamSupport.stream(order.path("salesOrderLines").spliterator(), false)
        .map(line -> line.path(field).asText())
        .toList();
  }
}
