package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCopyTest {
  private static final JsonCopy WHOLE = new JsonCopy(JsonCopy.Filter.NOTHING, List.of());

  /** Drops fields called secret, and those with a text that has "hidden" in it. */
  private static final JsonCopy.Filter SECRETS =
      new JsonCopy.Filter() {
        @Override
        public boolean drops(String name) {
          return name.equals("secret");
        }

        @Override
        public TextDecision text(String text) {
          if (text.contains("hidden")) {
            return TextDecision.DROPPED;
          }
          return text.contains("*")
              ? new TextDecision.Replaced(text.replace('*', '"'))
              : TextDecision.KEPT;
        }

        @Override
        public boolean suspects(String name) {
          return name.equals("odd");
        }

        @Override
        public boolean dropsValue(String value) {
          return value.equals("13");
        }
      };

  /** Drops fields by their names alone. */
  private static final JsonCopy.Filter PLAIN =
      name -> name.startsWith("plain") || name.startsWith("é");

  @Test
  void aCopyReadsAsItsOriginal() {
    var random = new Random(20261128);
    for (int i = 0; i < 3000; i++) {
      var text = new RandomJson(random).text();
      var copy = assertInstanceOf(Copied.Copy.class, WHOLE.of(text.getBytes(UTF_8)), text);
      assertEquals(tree(text), tree(copy), text);
      assertEquals(copy.text().text(), QueueCharacters.only(copy.text().text()));
    }
  }

  @Test
  void whatIsLeftOutIsMissedByNothingElse() {
    var random = new Random(20261129);
    var copying = new JsonCopy(PLAIN, List.of());
    for (int i = 0; i < 3000; i++) {
      var text = new RandomJson(random).text();
      var copy = assertInstanceOf(Copied.Copy.class, copying.of(text.getBytes(UTF_8)), text);
      assertEquals(withoutPlain(tree(text)), tree(copy), text);
    }
  }

  private static JsonNode withoutPlain(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      object
          .propertyStream()
          .map(Map.Entry::getKey)
          .filter(PLAIN::drops)
          .toList()
          .forEach(object::remove);
    }
    tree.forEach(JsonCopyTest::withoutPlain);
    return tree;
  }

  @Test
  void damagedBytesAreJudgedAsByAReader() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var bytes = new RandomJson(random).text().getBytes(UTF_8);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      switch (WHOLE.of(bytes)) {
        case Copied.Copy copy ->
            assertEquals(((Parsed.Tree) Json.readEvent(bytes)).node(), tree(copy), show(bytes));
        case Copied.Malformed _ ->
            assertInstanceOf(Parsed.Malformed.class, Json.readEvent(bytes), show(bytes));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\":1}x",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1},\"b\":[{\"b\":1}],\"a\":2}",
        "[{\"a\":1},{\"b\":{},\"b\":1}]",
        "[1,]",
        "nul",
        "{a:1}",
        "01",
        "{} {}",
        "\"a",
        "\"a\nb\"",
        "{\"a\":\"b",
        "{\"a\"",
        "{\"a\":",
        "[\"\\q\"]"
      })
  void whatIsNoDocumentHasNoCopy(String text) {
    assertInstanceOf(Parsed.Malformed.class, Json.read(text));
    assertInstanceOf(Copied.Malformed.class, WHOLE.of(text.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":1},{\"a\":2},{\"b\":{\"a\":1},\"a\":{\"b\":1,\"a\":2}}]",
        "{\"a\":{\"b\":{\"a\":1}},\"b\":{\"a\":1,\"b\":{}}}",
      })
  void aNameMayOccurInSeveralObjects(String text) {
    assertEquals(tree(text), tree(assertInstanceOf(Copied.Copy.class, copy(text))));
  }

  @Test
  void aNameThatOccursTwiceIsFoundInAnyOrder() {
    var random = new Random(20261204);
    var refused = 0;
    for (int i = 0; i < 5000; i++) {
      var text = "[" + object(random, 2) + "," + object(random, 2) + "," + object(random, 2) + "]";
      var malformed = Json.read(text) instanceof Parsed.Malformed;
      assertEquals(malformed, copy(text) instanceof Copied.Malformed, text);
      refused += malformed ? 1 : 0;
    }
    assertTrue(refused > 1000 && refused < 4000, "refused: " + refused);
  }

  /** Mostly with its names in one order. */
  private static String object(Random random, int depth) {
    var text = new StringJoiner(",", "{", "}");
    for (char name = 'a'; name < 'd'; name++) {
      if (random.nextInt(8) != 0) {
        var other = random.nextInt(90) == 0 ? (char) ('a' + random.nextInt(4)) : name;
        text.add("\"" + other + "\":" + (depth > 0 ? object(random, depth - 1) : "1"));
      }
    }
    return text.toString();
  }

  @Test
  void upToTwoHundredLevelsAreCopied() {
    var deepest = "[{\"a\":".repeat(100) + "1" + "}]".repeat(100);
    var copy = assertInstanceOf(Copied.Copy.class, copy(deepest));
    assertEquals(deepest, copy.text().text());
    assertInstanceOf(Parsed.Tree.class, copy.text().parsed());
    var malformed = assertInstanceOf(Copied.Malformed.class, copy("[" + deepest + "]"));
    assertTrue(malformed.why().startsWith("it is nested too deeply"), malformed.why());
  }

  @Test
  void whatIsKeptIsCopiedByteForByte() {
    var random = new Random(20261130);
    for (int i = 0; i < 1000; i++) {
      var text = new RandomJson(random).text();
      var copy = assertInstanceOf(Copied.Copy.class, copy(text));
      assertEquals(
          text.replace("\uFFFE", "\\ufffe").replace("\uFFFF", "\\uffff"), copy.text().text());
      assertFalse(copy.isCut());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"secret\":{\"b\":[1]},\"c\":1}",
        "{\"c\":1,\"secret\":null}",
        "{\"c\":1 ,\n \"secret\":null}",
        "{\"x\":\"un\\u0068idden is hidden\",\"c\":1}",
        "{\"c\":1,\"x\":\"hidden\"}",
        "{\"c\":1,\"x\" : \"hidden\"}",
        "{\"x\":\"hi\\u0064den\",\"c\":1,\"secret\":\"\"}",
        "{\"x\":\"é hidden\",\"secret\":\"a\",\"c\":1}",
      })
  void whatTheFilterDropsIsNotCopied(String text) {
    var copy = (Copied.Copy) new JsonCopy(SECRETS, List.of()).of(text.getBytes(UTF_8));
    assertEquals("{\"c\":1}", copy.text().text().replace(" ", ""));
    assertTrue(copy.isCut());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,\"hidden\"]",
        "[\"hidden\",1]",
        "[\"hidden\", \"hi\\u0064den\" ,1, \"é hidden\"]",
        "[1 ,\n \"hidden\" ]"
      })
  void neitherIsAnElementThatTheFilterDrops(String text) {
    var copy = (Copied.Copy) new JsonCopy(SECRETS, List.of()).of(text.getBytes(UTF_8));
    assertEquals("[1]", copy.text().text().replace(" ", ""));
    var within = ("{\"c\":[" + text + ",\"d\",2]}").getBytes(UTF_8);
    var copied = (Copied.Copy) new JsonCopy(SECRETS, List.of()).of(within);
    assertEquals(tree("{\"c\":[[1],\"d\",2]}"), tree(copied));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\" : \"1*2\" , \"b\":\"é\\n*\"}|{\"a\" : \"1\\\"2\" , \"b\":\"\\u00E9\\n\\\"\"}",
        "[ \"*\", \"hidden\", {\"secret\":1,\"a\":\"*\"}]|[ \"\\\"\",{\"a\":\"\\\"\"}]",
        " \"a*\" |` \"a\\\"\" `",
        "\"hidden\"|\"\"",
      })
  void aTextThatTheFilterReplacesIsAnotherInTheCopy(String text, String copied) {
    var copy = (Copied.Copy) new JsonCopy(SECRETS, List.of()).of(text.getBytes(UTF_8));
    assertEquals(copied.strip(), copy.text().text().strip());
    assertTrue(copy.isCut());
  }

  @Test
  void whatIsBelowASuspectedNameIsDroppedByItsValue() {
    var text =
        "{\"a\":13,\"odd\":{\"b\":13,\"c\":[13,{\"d\":\"13\"}],\"e\":14},\"f\":\"13\",\"g\":{\"odd\":13}}";
    var copy = (Copied.Copy) new JsonCopy(SECRETS, List.of()).of(text.getBytes(UTF_8));
    assertEquals(
        "{\"a\":13,\"odd\":{\"c\":[{}],\"e\":14},\"f\":\"13\",\"g\":{}}", copy.text().text());
  }

  @Test
  void valuesAreFoundByTheirPathsAndNowhereElse() {
    var text =
        "{\"id\":1,\"data\":{\"id\":\"ö\",\"on\":true,\"at\":[{\"id\":2}],\"of\":{\"id\":3}},\"at\":{\"data\":{\"id\":4}}}";
    var paths =
        List.of("id", "data.id", "data.on", "data.at", "data.of", "data.of.id", "data.gone");
    var copy = (Copied.Copy) new JsonCopy(JsonCopy.Filter.NOTHING, paths).of(text.getBytes(UTF_8));
    assertEquals(tree(text), tree(copy));
    assertEquals(1, copy.at("id").intValue());
    assertEquals("ö", copy.at("data.id").textValue());
    assertTrue(copy.at("data.on").booleanValue());
    assertEquals(3, copy.at("data.of.id").intValue());
    assertEquals(JsonNodeFactory.instance.arrayNode(), copy.at("data.at"), "it is there");
    assertEquals(JsonNodeFactory.instance.objectNode(), copy.at("data.of"));
    assertTrue(copy.at("data.gone").isMissingNode());
  }

  private static Copied copy(String text) {
    return WHOLE.of(text.getBytes(UTF_8));
  }

  private static JsonNode tree(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }

  private static JsonNode tree(Copied.Copy copy) {
    return ((Parsed.Tree) copy.text().parsed()).node();
  }

  private static String show(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
