package com.orderbridge.erppush.sapbusinessone.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignAmountsTest {
  private static final String DOCUMENT =
      """
      {"DocumentLines":[{"ItemCode":"MUG","Quantity":2,"LineTotal":10.00},
                        {"ItemCode":"TEE","Quantity":1,"UnitPrice":5.00}],
       "DocumentAdditionalExpenses":[{"ExpenseCode":1,"LineTotal":4.90,"VatGroup":"O1","Remarks":"By air"}]}
      """;

  @Test
  void totalsAreForeignAndFreightIsALineOfAnItem() {
    var document = json(DOCUMENT);
    ForeignAmounts.apply(document, Optional.of("FREIGHT"));
    assertEquals(
        json(
            """
            {"DocumentLines":[{"ItemCode":"MUG","Quantity":2,"RowTotalFC":10.00},
                              {"ItemCode":"TEE","Quantity":1,"UnitPrice":5.00},
                              {"ItemCode":"FREIGHT","Quantity":1,"ItemDescription":"By air","RowTotalFC":4.90,
                               "VatGroup":"O1"}]}
            """),
        document);
  }

  @Test
  void withoutSuchAnItemAnExpenseStays() {
    var document = json(DOCUMENT);
    ForeignAmounts.apply(document, Optional.empty());
    assertEquals(
        json(DOCUMENT).path("DocumentAdditionalExpenses"),
        document.path("DocumentAdditionalExpenses"));
  }

  @Test
  void itComesToTheSameAsBefore() {
    var document = json(DOCUMENT);
    ForeignAmounts.apply(document, Optional.of("FREIGHT"));
    assertEquals(Amounts.of(json(DOCUMENT), "USD"), Amounts.of(document, "USD"));
  }

  private static ObjectNode json(String text) {
    JsonNode tree = ((Parsed.Tree) Json.read(text)).node();
    return (ObjectNode) tree;
  }
}
