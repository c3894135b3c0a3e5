package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes from outside into trees. Bounded: 64 levels, strings of 8 MiB, numbers of 100 digits
 * and exponents up to 100; a key that occurs twice is refused, since two readers would disagree
 * about it.
 *
 * <p>Jackson's {@code ObjectMapper} is left out on purpose: it costs some 100 ms of a cold start.
 * Stateless and thread-safe.
 */
public final class Json {
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(64)
          .maxStringLength(8 * 1024 * 1024)
          .maxNumberLength(100)
          .build();

  static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(BOUNDS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .build();

  static final String EMPTY = "it is empty";
  static final String FOLLOWED = "something follows its end";
  static final String NOT_WELL_FORMED =
      "it is not well-formed JSON in UTF-8, or a key occurs twice";

  private Json() {}

  /** Total: any bytes give a tree or the reason why not; the reason quotes nothing of the input. */
  public static Parsed read(byte[] utf8) {
    return isAscii(utf8) || isUtf8(utf8) ? readText(utf8) : new Parsed.Malformed(NOT_WELL_FORMED);
  }

  /** As {@link #read(byte[])}. */
  public static Parsed read(String text) {
    return readText(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Parsed readText(byte[] utf8) {
    try (var parser = FACTORY.createParser(utf8)) {
      return document(parser);
    } catch (IOException e) {
      return new Parsed.Malformed(why(e));
    }
  }

  /** The parser takes some sequences that are no characters, of which it makes others. */
  static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Four at a time: the functions' compiler unrolls no loop by itself. */
  static boolean isAscii(byte[] bytes) {
    var all = 0;
    var at = 0;
    for (; at <= bytes.length - 4; at += 4) {
      all |= bytes[at] | bytes[at + 1] | bytes[at + 2] | bytes[at + 3];
    }
    for (; at < bytes.length; at++) {
      all |= bytes[at];
    }
    return all >= 0;
  }

  private static Parsed document(JsonParser parser) throws IOException {
    if (parser.nextToken() == null) {
      return new Parsed.Malformed(EMPTY);
    }
    var tree = JsonTree.value(parser, JsonNodeFactory.instance);
    JsonToken after = parser.nextToken();
    return after == null ? new Parsed.Tree(tree) : new Parsed.Malformed(FOLLOWED);
  }

  /** Quotes nothing of the input. */
  static String why(IOException e) {
    var at =
        e instanceof com.fasterxml.jackson.core.JsonProcessingException j && j.getLocation() != null
            ? " near line %d, column %d"
                .formatted(j.getLocation().getLineNr(), j.getLocation().getColumnNr())
            : "";
    return kindOf(e) + at;
  }

  private static String kindOf(IOException e) {
    return switch (e) {
      case com.fasterxml.jackson.core.exc.StreamConstraintsException _ ->
          "it is nested too deeply, or a string or number in it is too long or too large";
      case com.fasterxml.jackson.core.io.JsonEOFException _ -> "it ends too early";
      default -> NOT_WELL_FORMED;
    };
  }

  /** Compact JSON of a tree, as it is (not ASCII-escaped). */
  public static String write(JsonNode tree) {
    return JsonTree.write(tree, FACTORY);
  }
}
