package com.orderbridge.erppush;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.BridgeReader;
import com.orderbridge.core.config.BridgeReader.BridgeRead;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedNamesTest {
  private static JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }

  /** Returns a target as it is read from the file of a stage. */
  private static TargetConfig target(String system, String settings) {
    var stage =
        """
        {"stage": "test", "sources": {}, "routes": [],
         "targets": {"erp": {"function": "erp-push", "system": "%s", "settings": %s}}}\
        """
            .formatted(system, settings);
    var read = BridgeReader.read("bridge.json", stage.getBytes(UTF_8));
    return Objects.requireNonNull(
        assertInstanceOf(BridgeRead.Valid.class, read, read.toString())
            .bridge()
            .targets()
            .get("erp"));
  }

  private static List<String> problems(String system, String settings, String value) {
    return new ErpPush().mappingProblems(target(system, settings), json(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          business-central|{"order":{"curencyCode":"EUR"}}|order.curencyCode|currencyCode
          business-central|{"order":{"salesOrderLines":[{"quantity":1},{"unitprice":1}]}}|order.salesOrderLines.unitprice|unitPrice
          business-central|{"order":{},"customer":{"e-mail":"x"}}|customer.e-mail|email
          business-central|{"refund":{"salesCreditMemoLines":[{"qty":1}]}}|refund.salesCreditMemoLines.qty|
          business-central|{"ordr":{}}|ordr|order
          business-central|{"order":{},"totals":{"sum":1}}|totals.sum|
          business-central|{"order":{"externalDocumentNumber":"1"}}|order.externalDocumentNumber|
          sap-business-one|{"order":{"DocCurency":"EUR"}}|order.DocCurency|DocCurrency
          sap-business-one|{"order":{"DocumentLines":[{"VatGroupp":"O1"}]}}|order.DocumentLines.VatGroupp|VatGroup
          sap-business-one|{"order":{"AddressExtension":{"ShipToStreett":"x"}}}|order.AddressExtension.ShipToStreett|ShipToStreet
          sap-business-one|{"cancellation":{"DocumentAdditionalExpenses":[{"ExpensCode":1}]}}|cancellation.DocumentAdditionalExpenses.ExpensCode|ExpenseCode
          sap-business-one|{"refund":{},"rest":{"ItemCod":"x"}}|rest.ItemCod|ItemCode
          """)
  void aMisspeltMemberIsNamedWithTheOneThatIsNear(
      String system, String value, String member, String near) {
    var hint = near == null ? "" : "; did you mean " + near;
    assertEquals(
        List.of(
            member
                + " is not known to the target"
                + hint
                + ": correct the mapping, or name it in settings.moreFields if the ERP has it"),
        problems(system, "{}", value));
  }

  @Test
  void whatAnInstallationHasOfItsOwnIsTaken() {
    var lines =
        "{\"order\":{\"DocumentLines\":[{\"U_Gift\":\"x\"}]},\"customer\":{\"Properties7\":\"tYES\"}}";
    assertEquals(List.of(), problems("sap-business-one", "{}", lines));
    assertEquals(
        List.of(),
        problems(
            "business-central",
            "{\"moreFields\":[\"giftNote\"]}",
            "{\"order\":{\"giftNote\":\"x\",\"salesOrderLines\":[{\"giftNote\":\"y\"}]}}"));
  }

  @Test
  void aListThatIsNoneIsTold() {
    assertEquals(
        List.of("order.salesOrderLines must be an object, or a list of objects"),
        problems("business-central", "{}", "{\"order\":{\"salesOrderLines\":\"x\"}}"));
  }

  @Test
  void whatHasNoValueIsNoProblem() {
    assertEquals(
        List.of(),
        problems("business-central", "{}", "{\"order\":{\"orderDate\":null},\"customer\":null}"));
  }
}
