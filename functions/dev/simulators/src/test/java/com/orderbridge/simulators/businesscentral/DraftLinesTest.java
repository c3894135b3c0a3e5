package com.orderbridge.simulators.businesscentral;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.order;
import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.where;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of drafts: comments, deletion, and what a look-up can read of them. */
final class DraftLinesTest {
  private static final String IN_COMPANY = "companies(" + BusinessCentral.COMPANY_ID + ")/";
  private static final String COMMENT =
      "{\"lineType\":\"Comment\",\"description\":\"CHECK AMOUNT: 46.08 was given back\"}";
  private static final String AMOUNTS =
      "id,sequence,lineType,lineObjectNumber,description,quantity,unitPrice,discountAmount,"
          + "discountPercent,taxCode,taxPercent,netAmount,netTaxAmount,netAmountIncludingTax,"
          + "amountExcludingTax,amountIncludingTax,totalTaxAmount,invoiceDiscountAllocation,"
          + "itemVariantId";

  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  DraftLinesTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"salesOrder", "salesCreditMemo"})
  void aCommentIsALineWithoutAmounts(String type) {
    JsonNode document = draft(type);
    Reply added = bc.post(path(type, document) + "/" + type + "Lines", COMMENT);
    assertEquals(201, added.status(), added.text());
    assertEquals("Comment", added.json().path("lineType").asText());
    assertEquals("CHECK AMOUNT: 46.08 was given back", added.json().path("description").asText());
    JsonNode now = bc.get(path(type, document)).json();
    assertEquals(document.path("totalAmountIncludingTax"), now.path("totalAmountIncludingTax"));
    assertEquals(3, lines(type, document).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"salesOrder", "salesCreditMemo"})
  void aCommentThatSaysAPriceHasNoAmountsEither(String type) {
    String priced = COMMENT.replace("}", ",\"quantity\":1,\"unitPrice\":5}");
    JsonNode document =
        bc.post("/" + type + "s", body(type).replace("[", "[" + priced + ",")).json();
    assertEquals(30, document.path("totalAmountIncludingTax").doubleValue());
    assertEquals(0, lines(type, document).path(0).path("netAmount").doubleValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"salesOrder", "salesCreditMemo"})
  void aLineOfADraftAndTheDraftCanBeDeleted(String type) {
    JsonNode document = draft(type);
    String line = lines(type, document).path(0).path("id").asText();
    String own = path(type, document) + "/" + type + "Lines(" + line + ")";
    assertEquals(204, bc.call("DELETE", own, "", "If-Match", "*").status());
    JsonNode left = bc.get(path(type, document)).json();
    assertEquals(6, left.path("totalAmountIncludingTax").doubleValue());
    String flat = "/" + type + "Lines(" + lines(type, document).path(0).path("id").asText() + ")";
    assertEquals(204, bc.call("DELETE", flat, "", "If-Match", "*").status());
    assertEquals(0, lines(type, document).size());
    assertEquals(204, bc.call("DELETE", path(type, document), "", "If-Match", "*").status());
    assertEquals(0, bc.state(type + "s").size());
  }

  @ParameterizedTest
  @CsvSource({"salesOrder,shippedQuantity;invoicedQuantity", "salesInvoice,", "salesCreditMemo,"})
  void aLookUpReadsTheAmountsOfLinesAndDocument(String type, String more) {
    draft(type);
    String fields = more == null ? AMOUNTS : AMOUNTS + "," + more.replace(';', ',');
    String query =
        where(type + "s", "externalDocumentNumber eq 'ORD_1'")
            + "&$select=id,number,totalAmountExcludingTax,totalTaxAmount,totalAmountIncludingTax"
            + "&$expand="
            + type
            + "Lines($select="
            + fields
            + ")";
    JsonNode found = bc.get(query).json().path("value").path(0);
    assertEquals(30, found.path("totalAmountIncludingTax").doubleValue());
    JsonNode line = found.path(type + "Lines").path(0);
    int selected = fields.split(",").length + 1; // an etag comes with every line
    assertEquals(selected, line.size());
    assertEquals(24, line.path("netAmountIncludingTax").doubleValue());
    JsonNode again = inABatch(query);
    assertEquals(30, again.path("totalAmountIncludingTax").doubleValue());
    assertEquals(selected, again.path(type + "Lines").path(0).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"salesInvoice", "salesCreditMemo"})
  void onlyOrdersTellWhatIsShippedOfALine(String type) {
    String query = "/" + type + "s?$expand=" + type + "Lines($select=shippedQuantity)";
    Reply reply = bc.get(query);
    assertEquals(400, reply.status());
    assertTrue(reply.message().contains("shippedQuantity"), reply.message());
  }

  private JsonNode inABatch(String query) {
    String request = "{\"id\":\"1\",\"method\":\"GET\",\"url\":\"%s%s\"}";
    JsonNode answer =
        bc.batch("{\"requests\":[" + request.formatted(IN_COMPANY, query.substring(1)) + "]}")
            .json();
    return answer.path("responses").path(0).path("body").path("value").path(0);
  }

  private JsonNode draft(String type) {
    Reply created = bc.post("/" + type + "s", body(type));
    assertEquals(201, created.status(), created.text());
    assertEquals(30, created.json().path("totalAmountIncludingTax").doubleValue());
    return created.json();
  }

  /** The reference's order of 30.00, as a document of another type. */
  private static String body(String type) {
    String order = order("ORD_1").replace("salesOrder", type);
    return type.equals("salesOrder")
        ? order
        : order
            .replaceFirst("\"orderDate\":\"[^\"]*\",", "")
            .replace("\"pricesIncludeTax\":false,", "")
            .replaceAll("\"shipTo\\w+\":\"[^\"]*\",", "");
  }

  private static String path(String type, JsonNode document) {
    return "/" + type + "s(" + document.path("id").asText() + ")";
  }

  private JsonNode lines(String type, JsonNode document) {
    return bc.get(path(type, document) + "/" + type + "Lines").json().path("value");
  }
}
