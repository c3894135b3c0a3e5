package com.orderbridge.erppush.businesscentral.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.clients.businesscentral.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Escapes as live answers have them. */
class OptionValueTest {
  @ParameterizedTest
  @CsvSource({
    "_x0020_, ' '",
    "In_x0020_Review, In Review",
    "Non_x002D_Inventory, Non-Inventory",
    "Current_x0020_version, Current version",
    "Fixed_x0020_Asset, Fixed Asset",
    "Non_x002d_Inventory, Non-Inventory",
    "Item, Item",
    "In Review, In Review",
    "a_x005F_x0020_b, a_x0020_b",
    "_x00, _x00"
  })
  void isReadWithoutEscapes(String name, String value) {
    assertEquals(value, OptionValue.read(row("blocked", name), "blocked"));
  }

  @ParameterizedTest
  @CsvSource({
    "' ', _x0020_",
    "In Review, In_x0020_Review",
    "Non-Inventory, Non_x002D_Inventory",
    "Item, Item",
    "a_b, a_b",
    "a_x0020_b, a_x005F_x0020_b"
  })
  void isWrittenWithThem(String value, String name) {
    assertEquals(name, OptionValue.written(value));
    assertEquals(value, OptionValue.read(row("type", name), "type"));
  }

  @Test
  void whatIsMissingIsEmpty() {
    assertEquals("", OptionValue.read(row("other", "x"), "blocked"));
  }

  @ParameterizedTest
  @CsvSource({
    "Draft, false",
    "In_x0020_Review, false",
    "_x0020_, false",
    "Open, true",
    "Paid, true",
    "Corrective, true"
  })
  void aDocumentThatAwaitsApprovalIsNotPosted(String status, boolean posted) {
    var memo = new FoundDocument(DocumentKind.CREDIT_MEMO, row("status", status));
    assertEquals(posted, memo.isPosted());
  }

  @Test
  void aLineOfAFixedAssetIsNoItem() {
    var line = row("lineType", "Fixed_x0020_Asset");
    assertFalse(LineFields.isItem(line));
    assertEquals("Fixed Asset", new FoundLine(line, true).type());
    assertTrue(LineFields.isComment(row("lineType", "Comment")));
  }

  private static ObjectNode row(String field, String value) {
    return JsonNodeFactory.instance.objectNode().put(field, value);
  }
}
