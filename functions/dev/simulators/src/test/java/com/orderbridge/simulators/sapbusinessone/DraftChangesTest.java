package com.orderbridge.simulators.sapbusinessone;

import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.number;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.numbers;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a PATCH makes of a draft. */
final class DraftChangesTest {
  private final Simulators simulators;
  private final ServiceLayerCaller b1;

  DraftChangesTest() throws IOException {
    simulators = Simulators.start(0);
    b1 = new ServiceLayerCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void aCommentIsChangedAndNothingElse() {
    JsonNode draft = b1.post("Drafts", draft("oOrders", ""));
    patch(draft, "{\"Comments\":\"CHECK AMOUNT\"}");
    JsonNode read = b1.get("Drafts(" + entry(draft) + ")");
    assertEquals("CHECK AMOUNT", read.path("Comments").asText());
    assertEquals(draft.path("DocumentLines"), read.path("DocumentLines"));
    assertEquals(draft.path("DocTotal"), read.path("DocTotal"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"LineNum":0,"UnitPrice":10}                                 |24  |1|10
          {"LineNum":0,"LineTotal":10}                                 |12  |1|5
          {"LineNum":0,"Quantity":3}                                   |108 |1|30
          {"LineNum":0,"VatGroup":"O2"}                                |66  |1|30
          {"LineNum":0,"FreeText":"as it was"}                         |72  |1|30
          {"ItemCode":"ADJUST","Quantity":-1,"UnitPrice":10}           |60  |2|30
          {"LineNum":7,"ItemCode":"ADJUST","Quantity":-1,"UnitPrice":5}|66  |2|30
          """)
  void linesAreChangedByTheirNumberOrAdded(String line, String total, int lines, String price) {
    JsonNode draft = b1.post("Drafts", draft("oOrders", ""));
    patch(draft, "{\"DocumentLines\":[" + line + "]}");
    JsonNode read = b1.get("Drafts(" + entry(draft) + ")");
    assertEquals(total, number(read, "/DocTotal"));
    assertEquals(price, number(read, "/DocumentLines/0/UnitPrice"));
    assertEquals(lines, read.path("DocumentLines").size());
    assertEquals(lines - 1, read.at("/DocumentLines").path(lines - 1).path("LineNum").asInt());
  }

  @Test
  void freightIsChangedOrAdded() {
    String freight =
        ",\"DocumentAdditionalExpenses\":[{\"ExpenseCode\":1,\"LineTotal\":5,\"VatGroup\":\"O1\"}]";
    JsonNode draft = b1.post("Drafts", draft("oOrders", freight));
    patch(
        draft,
        """
        {"DocumentAdditionalExpenses":[{"LineNum":0,"LineTotal":10},
          {"ExpenseCode":2,"LineTotal":1,"VatGroup":"O0"}]}\
        """);
    JsonNode read = b1.get("Drafts(" + entry(draft) + ")");
    assertEquals("85", number(read, "/DocTotal"));
    assertEquals("1", number(read, "/DocumentAdditionalExpenses/1/LineNum"));
  }

  @Test
  void aChangeOfAForeignDraftKeepsItsOtherAmounts() {
    b1.option("{\"lineTotalIsLocal\":false,\"expenseLineTotalIsLocal\":false}");
    String more =
        ",\"DocCurrency\":\"USD\",\"DocumentAdditionalExpenses\":[{\"ExpenseCode\":1,\"LineTotal\":5}]";
    JsonNode draft = b1.post("Drafts", draft("oOrders", more));
    patch(
        draft, "{\"DocumentLines\":[{\"ItemCode\":\"i001\",\"UnitPrice\":1,\"VatGroup\":\"O0\"}]}");
    assertEquals(List.of("78", "71.76"), totals(draft));
    patch(draft, "{\"DocumentAdditionalExpenses\":[{\"LineNum\":0,\"LineTotal\":10}]}");
    assertEquals(List.of("83", "76.36"), totals(draft));
  }

  private List<String> totals(JsonNode draft) {
    return numbers(b1.get("Drafts(" + entry(draft) + ")"), "/DocTotalFc", "/DocTotal");
  }

  @Test
  void anUnknownItemIsRefusedInAChangeToo() {
    JsonNode draft = b1.post("Drafts", draft("oOrders", ""));
    String body = "{\"Comments\":\"x\",\"DocumentLines\":[{\"ItemCode\":\"NOPE\"}]}";
    refused(b1.send("PATCH", path(draft), body), 400, -5009);
    assertTrue(b1.get("Drafts(" + entry(draft) + ")").path("Comments").isNull());
  }

  private void patch(JsonNode draft, String body) {
    Reply reply = b1.send("PATCH", path(draft), body);
    assertEquals(204, reply.status(), reply.text());
  }

  private static String path(JsonNode draft) {
    return "/b1s/v1/Drafts(" + entry(draft) + ")";
  }

  /** Two pieces at 30, with tax 72. */
  private static String draft(String kind, String more) {
    return """
    {"CardCode":"c001","DocDueDate":"2026-01-20","NumAtCard":"REF","DocObjectCode":"%s",
     "DocumentLines":[{"ItemCode":"i001","Quantity":2,"UnitPrice":30,"VatGroup":"O1"}]%s}\
    """
        .formatted(kind, more);
  }

  private static int entry(JsonNode document) {
    return document.path("DocEntry").asInt();
  }
}
