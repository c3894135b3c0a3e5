package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  /** As they stand in JSON: what is no escape, every escape, characters of each length, halves. */
  private static final String[] PIECES = {
    "a",
    "plain text",
    "/",
    "{}",
    "\u007F",
    "é",
    "€",
    "😀",
    "\\b",
    "\\f",
    "\\n",
    "\\r",
    "\\t",
    "\\\"",
    "\\\\",
    "\\/",
    "\\u0041",
    "\\u0000",
    "\\u00e9",
    "\\u20AC",
    "\\uD83D\\uDE00",
    "\\uD83D",
    "\\uDE00"
  };

  @Test
  void theTextIsThatOfAReader() {
    var random = new Random(20261201);
    for (int i = 0; i < 20_000; i++) {
      var json = "{\"n\":1,\"body\":\"" + pieces(random) + "\" ,\"e\":{\"body\":\"x\"}}";
      var tree = tree(json);
      var envelope = Envelope.read(json.getBytes(UTF_8), "body").orElseThrow();
      var expected = tree.path("body").textValue().getBytes(UTF_8);
      assertArrayEquals(expected, envelope.text().orElseThrow(), json);
      assertEquals(tree.without("body"), envelope.fields(), json);
    }
  }

  @Test
  void halvesInARowTakeNoStack() {
    var json = "{\"body\":\"" + "\\ud800".repeat(500_000) + "\\ud83d\\ude00\"}";
    var envelope = Envelope.read(json.getBytes(UTF_8), "body").orElseThrow();
    assertEquals("?".repeat(500_000) + "😀", new String(envelope.text().orElseThrow(), UTF_8));
  }

  @Test
  void documentsComeOutAsTheyWentIn() {
    var random = new Random(20261202);
    for (int i = 0; i < 2000; i++) {
      var document = new RandomJson(random).text();
      var around = JsonNodeFactory.instance.objectNode().put("body", document);
      for (var json : new String[] {Json.write(around), AsciiJson.write(around)}) {
        var envelope = Envelope.read(json.getBytes(UTF_8), "body").orElseThrow();
        assertEquals(document, new String(envelope.text().orElseThrow(), UTF_8));
      }
    }
  }

  @Test
  void damagedBytesAreJudgedAsByAReader() {
    var random = new Random(20261203);
    for (int i = 0; i < 20_000; i++) {
      var bytes = ("{\"body\":\"" + pieces(random) + "\",\"n\":[1]}").getBytes(UTF_8);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      if (!Json.isUtf8(bytes)) {
        continue; // It is not for the envelope to judge.
      }
      var shown = new String(bytes, UTF_8);
      var read = Json.read(bytes) instanceof Parsed.Tree(var tree) && tree.isObject();
      assertEquals(read, Envelope.read(bytes, "body").isPresent(), shown);
    }
  }

  @Test
  void whatEndsTooEarlyIsNone() {
    var json = "{\"n\":1,\"body\":\"a\\n\\u00e9\\ud83d\\ude00\",\"b\":{\"c\":[]}}";
    for (int end = 0; end < json.length(); end++) {
      var part = json.substring(0, end);
      assertEquals(Optional.empty(), Envelope.read(part.getBytes(UTF_8), "body"), part);
    }
  }

  @Test
  void theNamelessFieldIsOneOfTheOthers() {
    var json = "{\"body\":\"a\",\"\":1}";
    var envelope = Envelope.read(json.getBytes(UTF_8), "body").orElseThrow();
    assertEquals(JsonNodeFactory.instance.objectNode().put("", 1), envelope.fields());
    assertArrayEquals("a".getBytes(UTF_8), envelope.text().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"body\":1}", "{\"body\":null}", "{\"a\":{\"body\":\"x\"}}"})
  void anObjectNeedNotHaveTheText(String json) {
    var envelope = Envelope.read(json.getBytes(UTF_8), "body").orElseThrow();
    assertTrue(envelope.text().isEmpty());
    assertEquals(tree(json), envelope.fields());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "\"body\"",
        "{\"body\":\"a\"",
        "{\"body\":\"a\"}{}",
        "{\"body\":\"a\",\"body\":\"a\"}",
        "{\"body\":\"a\",}",
        "{\"body\":\"a\"\"n\":1}",
        "{\"body\":\"a\"]",
        "{\"body\":\"a\tb\"}",
        "{\"body\":\"\\q\"}",
        "{\"body\":\"\\u12g4\"}",
        "{\"body\":\"\\ud83d\\u\"}",
        "{\"body\":1,\"body\":\"a\"}",
        "{\"body\":\"a\",\"body\":1}",
        "{\"n\":1,\"n\":1}"
      })
  void whatIsNoObjectIsNone(String json) {
    assertEquals(Optional.empty(), Envelope.read(json.getBytes(UTF_8), "body"));
  }

  private static String pieces(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static ObjectNode tree(String json) {
    JsonNode tree = ((Parsed.Tree) Json.read(json)).node();
    return (ObjectNode) tree;
  }
}
