package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes from outside into trees, within bounds. A key that occurs twice is refused, because
 * two readers would disagree about its value. A text may have 8 MiB. There are two sets of bounds
 * for the rest:
 *
 * <ul>
 *   <li>What we read whole, such as answers and configuration, has at most {@value #DEEPEST} levels
 *       and numbers of at most 100 digits with exponents up to 100.
 *   <li>Events have at most {@value #DEEPEST_BODY} levels, and numbers of any length: nobody here
 *       needs most members of an order, and none of them may stop it. A number beyond the bounds
 *       above becomes an {@link UnreadNumber}.
 * </ul>
 *
 * <p>Jackson's {@code ObjectMapper} is left out on purpose: it adds some 100 ms to a cold start.
 * Stateless and thread-safe.
 */
public final class Json {
  static final int DEEPEST = 64;
  static final int DEEPEST_BODY = 200;

  /** One level more than a body, because a message of a queue has the body as its member. */
  private static final int DEEPEST_EVENT = DEEPEST_BODY + 1;

  private static final int LONGEST = 8 * 1024 * 1024;

  static final JsonFactory FACTORY = factory(DEEPEST, TreeReader.MOST_DIGITS).build();

  /** Makes parsers of bodies that are not read into trees. */
  static final JsonFactory BODIES =
      factory(DEEPEST_BODY, LONGEST).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final JsonFactory EVENTS = factory(DEEPEST_EVENT, LONGEST).build();

  static final String EMPTY = "it is empty";
  static final String FOLLOWED = "something follows its end";
  static final String NOT_WELL_FORMED =
      "it is not well-formed JSON in UTF-8, or a key occurs twice";

  private Json() {}

  private static JsonFactoryBuilder factory(int deepest, int longestNumber) {
    return new JsonFactoryBuilder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(deepest)
                .maxStringLength(LONGEST)
                .maxNumberLength(longestNumber)
                .build())
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .disable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
        .disable(JsonFactory.Feature.CHARSET_DETECTION);
  }

  /**
   * Reads a document that we need whole. It never throws.
   *
   * @param utf8 the document in UTF-8
   * @return the tree, or the reason why there is none, which quotes nothing of the input
   */
  public static Parsed read(byte[] utf8) {
    return read(utf8, FACTORY, false);
  }

  /** Reads a document like {@link #read(byte[])}. */
  public static Parsed read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads an event or its body, of which we need only a few members. It never throws.
   *
   * @param utf8 the document in UTF-8
   * @return the tree, in which numbers may be {@link UnreadNumber}s, or the reason why there is
   *     none, which quotes nothing of the input
   */
  public static Parsed readEvent(byte[] utf8) {
    return read(utf8, EVENTS, true);
  }

  private static Parsed read(byte[] utf8, JsonFactory factory, boolean keepsNumbers) {
    if (!isAscii(utf8) && !isUtf8(utf8)) {
      return new Parsed.Malformed(NOT_WELL_FORMED);
    }
    try (var parser = factory.createParser(utf8)) {
      return document(parser, keepsNumbers);
    } catch (IOException e) {
      return new Parsed.Malformed(why(e));
    }
  }

  /**
   * Tells whether the bytes are well-formed UTF-8. The parser does not check that: it accepts some
   * invalid sequences, and makes other characters of them.
   */
  static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * Tells whether all bytes are ASCII. It takes four bytes at a time, because the functions'
   * compiler unrolls no loop by itself.
   */
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

  private static Parsed document(JsonParser parser, boolean keepsNumbers) throws IOException {
    if (parser.nextToken() == null) {
      return new Parsed.Malformed(EMPTY);
    }
    var tree = new TreeReader(parser, keepsNumbers).value();
    return parser.nextToken() == null ? new Parsed.Tree(tree) : new Parsed.Malformed(FOLLOWED);
  }

  /** Returns why a document cannot be read. The text quotes nothing of the input. */
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

  /** Returns a tree as compact JSON. Characters beyond ASCII are not escaped. */
  public static String write(JsonNode tree) {
    return JsonTree.write(tree, FACTORY);
  }
}
