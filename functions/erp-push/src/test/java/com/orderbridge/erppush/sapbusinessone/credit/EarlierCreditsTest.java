package com.orderbridge.erppush.sapbusinessone.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierCreditsTest {
  private static final String DRAWN =
      "{\"BaseType\":13,\"BaseEntry\":7,\"BaseLine\":0,\"ItemCode\":\"MUG\",\"Quantity\":2}";
  private static final String LOOSE = "{\"ItemCode\":\"MUG\",\"Quantity\":2}";

  @Test
  void whatADraftIsGoingToDrawIsNotThereAnyMore() {
    assertEquals(1, left("Drafts", DRAWN, 3));
  }

  @Test
  void whatADocumentHasDrawnBusinessOneKnowsItself() {
    assertEquals(3, left("CreditNotes", DRAWN, 3));
  }

  @Test
  void whatWasGivenBackOfAClosedInvoiceIsTakenOffItsItem() {
    assertEquals(1, left("CreditNotes", LOOSE, 3));
    assertEquals(0, left("Drafts", LOOSE, 1));
  }

  @Test
  void itIsTakenOffOnce() {
    var earlier = earlier("CreditNotes", LOOSE);
    assertEquals(0, earlier.left(row(0), BigDecimal.ONE).intValue());
    assertEquals(0, earlier.left(row(1), BigDecimal.ONE).intValue());
    assertEquals(1, earlier.left(row(2), BigDecimal.ONE).intValue());
  }

  @Test
  void anotherKindOfBaseIsAnother() {
    var ofDelivery = DRAWN.replace(":13", ":15").replace("MUG", "TEE");
    assertEquals(3, left("Drafts", ofDelivery, 3));
  }

  private static int left(String collection, String line, int open) {
    return earlier(collection, line).left(row(0), BigDecimal.valueOf(open)).intValue();
  }

  private static EarlierCredits earlier(String collection, String line) {
    var credit = new FoundDocument(collection, json("{\"DocumentLines\":[" + line + "]}"));
    return EarlierCredits.of(List.of(credit), CreditedDocuments.INVOICE);
  }

  private static FoundLine row(int number) {
    var invoice = new FoundDocument("Invoices", json("{\"DocEntry\":7}"));
    return new FoundLine(
        invoice, json("{\"LineNum\":" + number + ",\"ItemCode\":\"MUG\",\"Quantity\":9}"), false);
  }

  private static JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
