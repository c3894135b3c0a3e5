package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8JsonTest {
  private static final JsonCopy WHOLE = new JsonCopy(JsonCopy.Filter.NOTHING, List.of());

  @Test
  void aDocumentIsTheLastFieldOfAnObject() {
    forRandomDocuments(
        document -> {
          var whole = Utf8Json.with(object(), "data", document);
          assertEquals(object().set("data", tree(document)), tree(whole));
        });
  }

  @Test
  void aDocumentIsATextWithinAnObject() {
    forRandomDocuments(
        document -> {
          var whole = Utf8Json.withText(object(), "MessageBody", document);
          assertEquals(object().put("MessageBody", document.text()), tree(whole));
          assertEquals(whole.text(), QueueCharacters.only(whole.text()));
        });
  }

  /** The generator writes long texts by parts. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1990, 1999, 2000, 2001, 7990, 8000, 8010, 50_000})
  void noLengthOfADocumentMatters(int length) {
    var text = JsonNodeFactory.instance.textNode("\"\\\n\u007Fa".repeat(length / 5 + 1));
    var document = Utf8Json.text(text);
    var whole = Utf8Json.withText(object(), "MessageBody", document);
    assertEquals(object().put("MessageBody", document.text()), tree(whole));
    assertEquals(object().set("data", text), tree(Utf8Json.with(object(), "data", document)));
  }

  @Test
  void aDocumentKnowsItsBytesAndHidesItsText() throws Exception {
    var document = Utf8Json.text(JsonNodeFactory.instance.textNode("Zoë"));
    assertEquals("\"Zoë\"", document.text());
    assertEquals(6, document.size());
    assertArrayEquals(document.text().getBytes(UTF_8), document.stream().readAllBytes());
    var digest = MessageDigest.getInstance("SHA-256");
    document.update(digest);
    var other = MessageDigest.getInstance("SHA-256").digest(document.text().getBytes(UTF_8));
    assertArrayEquals(other, digest.digest());
    assertEquals("[redacted]", document.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "00E4, 2",
    "20AC, 3",
    "D7FF, 3",
    "E000, 3",
    "FEFF, 3",
    "FFFD, 3",
    "10000, 4",
    "1FFFE, 4",
    "1F600, 4",
    "10FFFF, 4",
    "7F, 1",
    "FFFE, 6",
    "FFFF, 6",
    "1, 6",
    "B, 6",
    "D800, 6",
    "DFFF, 6"
  })
  void aCharacterIsEscapedOnlyWhereSqsDemandsIt(String hex, int bytes) {
    var character = Character.toString(Integer.parseInt(hex, 16));
    var text = JsonNodeFactory.instance.textNode("a" + character + "b");
    var document = Utf8Json.text(text);
    assertEquals(4 + bytes, document.size(), document.text());
    assertEquals(text, tree(document));
    assertEquals(document.text(), QueueCharacters.only(document.text()));
  }

  @Test
  void whatSqsRefusesIsEscapedWhereverItIs() {
    var refused = "\uFFFE\uFFFF";
    var object = JsonNodeFactory.instance.objectNode().put(refused, "\uFFFDx" + refused);
    var data = Utf8Json.text(object);
    var whole = Utf8Json.with(object.deepCopy().put("b", refused), "data", data);
    assertEquals(whole.text(), QueueCharacters.only(whole.text()));
    var tree = object.deepCopy().put("b", refused).set("data", object);
    assertEquals(tree, tree(whole));
  }

  @Test
  void anAttributeHasOnlyWhatSqsTakes() {
    assertEquals("Zoë \uD83D\uDE00\t", QueueCharacters.only("Zoë \uD83D\uDE00\t"));
    var replaced = QueueCharacters.only("a\u0000b\uFFFEc\uD800d\u001Fe\uDE00");
    assertEquals("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD", replaced);
  }

  private static void forRandomDocuments(Consumer<Utf8Text> test) {
    var random = new Random(20261130);
    for (int i = 0; i < 1000; i++) {
      var bytes = new RandomJson(random).text().getBytes(UTF_8);
      test.accept(assertInstanceOf(Copied.Copy.class, WHOLE.of(bytes)).text());
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode().put("QueueUrl", "https://é").put("n", 1);
  }

  private static JsonNode tree(Utf8Text text) {
    return assertInstanceOf(Parsed.Tree.class, text.parsed()).node();
  }
}
