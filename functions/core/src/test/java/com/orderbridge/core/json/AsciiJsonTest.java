package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiJsonTest {
  private static final JsonCopy WHOLE = new JsonCopy(JsonCopy.Filter.NOTHING, List.of());

  @Test
  void aDocumentIsTheLastFieldOfAnObject() {
    forRandomDocuments(
        document -> {
          var whole = AsciiJson.with(object(), "data", document);
          assertEquals(object().set("data", tree(document)), tree(whole));
        });
  }

  @Test
  void aDocumentIsATextWithinAnObject() {
    forRandomDocuments(
        document -> {
          var whole = AsciiJson.withText(object(), "MessageBody", document);
          assertEquals(object().put("MessageBody", document.text()), tree(whole));
          assertTrue(whole.text().chars().allMatch(it -> it >= ' ' && it < 128), whole.text());
        });
  }

  /** The generator writes long texts by parts. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1990, 1999, 2000, 2001, 7990, 8000, 8010, 50_000})
  void noLengthOfADocumentMatters(int length) {
    var text = JsonNodeFactory.instance.textNode("\"\\\n\u007Fa".repeat(length / 5 + 1));
    var document = AsciiJson.text(text);
    var whole = AsciiJson.withText(object(), "MessageBody", document);
    assertEquals(object().put("MessageBody", document.text()), tree(whole));
    assertEquals(object().set("data", text), tree(AsciiJson.with(object(), "data", document)));
  }

  @Test
  void aDocumentKnowsItsBytesAndHidesItsText() throws Exception {
    var document = AsciiJson.text(JsonNodeFactory.instance.textNode("Zoë"));
    assertEquals("\"Zo\\u00EB\"", document.text());
    assertEquals(10, document.size());
    assertArrayEquals(document.text().getBytes(UTF_8), document.stream().readAllBytes());
    var digest = MessageDigest.getInstance("SHA-256");
    document.update(digest);
    var other = MessageDigest.getInstance("SHA-256").digest(document.text().getBytes(UTF_8));
    assertArrayEquals(other, digest.digest());
    assertEquals("[redacted]", document.toString());
  }

  private static void forRandomDocuments(Consumer<AsciiText> test) {
    var random = new Random(20261130);
    for (int i = 0; i < 1000; i++) {
      var bytes = new RandomJson(random).text().getBytes(UTF_8);
      test.accept(assertInstanceOf(Copied.Copy.class, WHOLE.of(bytes)).text());
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode().put("QueueUrl", "https://é").put("n", 1);
  }

  private static JsonNode tree(AsciiText text) {
    return assertInstanceOf(Parsed.Tree.class, text.parsed()).node();
  }
}
