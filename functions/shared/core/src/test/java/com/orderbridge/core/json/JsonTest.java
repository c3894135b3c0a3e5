package com.orderbridge.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void keepsNumbersExactlyAsTheyWere() {
    var text = "{\"a\":0.1,\"b\":12345678901234567890,\"c\":1490,\"d\":1.10,\"e\":-7}";
    assertEquals(text, Json.write(tree(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\"", "\\", "\n\u0001", "\u007F", "é", "😀"})
  void writesLongTextsAsShortOnes(String seldom) {
    var text = "ab".repeat(2000) + seldom + "cd".repeat(2000);
    var tree = JsonNodeFactory.instance.textNode(text);
    assertEquals(tree, tree(AsciiJson.write(tree)));
    assertTrue(AsciiJson.write(tree).chars().allMatch(it -> it >= ' ' && it < 128));
    assertEquals(tree, tree(Json.write(tree)));
  }

  /** As a sender's text has it that was cut within an emoji. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2000})
  void halfOfASurrogatePairStaysWhatItIs(int length) {
    var tree = JsonNodeFactory.instance.textNode("a".repeat(length) + '\uD83D');
    assertEquals(tree, tree(AsciiJson.write(tree)));
  }

  @Test
  void writesAsciiOnlyForQueues() {
    var written = AsciiJson.write(tree("{\"name\":\"Seán – 😀\\uFFFF\"}"));
    assertTrue(written.chars().allMatch(it -> it < 127), written);
    assertEquals(tree("{\"name\":\"Seán – 😀\\uFFFF\"}"), tree(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\":1}x",
        "{\"a\":1,\"a\":2}",
        "[1,]",
        "nul",
        "{a:1}",
        "\uFEFF",
        "01",
        "{} {}"
      })
  void refusesWhatIsNoDocument(String text) {
    assertInstanceOf(Parsed.Malformed.class, Json.read(text), text);
  }

  @Test
  void refusesNestingBeyondSixtyFourLevels() {
    assertInstanceOf(Parsed.Tree.class, Json.read("[".repeat(64) + "]".repeat(64)));
    assertInstanceOf(Parsed.Malformed.class, Json.read("[".repeat(65) + "]".repeat(65)));
  }

  /** A body of 200 levels, within the event that has it as its data. */
  @Test
  void anEventMayHaveOneLevelMoreThanABody() {
    assertInstanceOf(Parsed.Tree.class, event("[".repeat(201) + "]".repeat(201)));
    assertInstanceOf(Parsed.Malformed.class, event("[".repeat(202) + "]".repeat(202)));
  }

  private static Parsed event(String text) {
    return Json.readEvent(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesNumbersBeyondHundredDigits() {
    assertInstanceOf(Parsed.Tree.class, Json.read("1".repeat(100)));
    assertInstanceOf(Parsed.Malformed.class, Json.read("1".repeat(101)));
  }

  /** Beyond Unicode, too long for what they say, half of a pair, no beginning, no end. */
  @ParameterizedTest
  @ValueSource(strings = {"F59F9880", "F0809880", "C0A2", "EDA0BD", "9F", "C3"})
  void refusesSequencesThatAreNoCharacters(String hex) {
    for (int before = 0; before < 8; before++) {
      for (int behind = 0; behind < 8; behind++) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("\"" + "a".repeat(before)).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        bytes.writeBytes(("b".repeat(behind) + "\"").getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(Parsed.Malformed.class, Json.read(bytes.toByteArray()));
        var copied = new JsonCopy(JsonCopy.Filter.NOTHING, List.of()).of(bytes.toByteArray());
        assertInstanceOf(Copied.Malformed.class, copied);
      }
    }
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] latin1 = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertInstanceOf(Parsed.Malformed.class, Json.read(latin1));
    assertInstanceOf(
        Parsed.Malformed.class, Json.read("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void quotesNothingOfWhatItRefuses() {
    var malformed = (Parsed.Malformed) Json.read("{\"card\":\"4242 secret\", \"card\":1}");
    assertTrue(!malformed.why().contains("card") && !malformed.why().contains("4242"));
  }

  private static com.fasterxml.jackson.databind.JsonNode tree(String text) {
    return assertInstanceOf(Parsed.Tree.class, Json.read(text)).node();
  }
}
