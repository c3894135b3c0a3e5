package com.orderbridge.core.json;

import java.io.IOException;
import java.util.List;

/**
 * Copies a document as JSON for a queue, leaves some fields out, and picks a few values on the way.
 * It makes no tree, which would be half of what the receiver does with a large order. What is kept
 * is copied byte for byte: white space, escapes, and numbers of any length or exponent. A document
 * of more than {@value Json#DEEPEST_BODY} levels or with a key that occurs twice is refused.
 * Immutable, thread-safe.
 */
public final class JsonCopy {
  /**
   * Which fields are left out, with all that is in them, and which texts are others in the copy. By
   * itself it judges names alone.
   */
  public interface Filter {
    /** Everything is copied. */
    Filter NOTHING = _ -> false;

    /** By its name. */
    boolean drops(String name);

    /** By the name that a text in front of it gives: {@code {"name": …, "value": …}}. */
    default boolean dropsNamed(String name) {
      return false;
    }

    /** Judges a text as its reader sees it, without escapes. */
    default TextDecision text(String text) {
      return TextDecision.KEPT;
    }

    /**
     * Judges the texts that are the value of a name, or elements of its list: a text that is
     * suspicious elsewhere may be usual there.
     */
    default Filter of(String name) {
      return this;
    }

    /** Whether every value below a name is asked about by {@link #dropsValue}. */
    default boolean suspects(String name) {
      return false;
    }

    /** A text or a number below a name that is suspected. */
    default boolean dropsValue(String value) {
      return false;
    }
  }

  private final Filter filter;
  private final Wanted wanted = new Wanted();

  /**
   * A way of copying.
   *
   * @param paths of the values to pick, such as {@code data.id}
   */
  public JsonCopy(Filter filter, List<String> paths) {
    this.filter = filter;
    for (var path : paths) {
      var at = wanted;
      for (var field : path.split("\\.", -1)) {
        at = at.below(field);
      }
      at.end(path);
    }
  }

  /**
   * Copies a document. It never throws.
   *
   * @return the copy, or the reason why there is none, which quotes nothing of the input
   */
  public Copied of(byte[] utf8) {
    var ascii = Json.isAscii(utf8);
    if (!ascii && !Json.isUtf8(utf8)) {
      return new Copied.Malformed(Json.NOT_WELL_FORMED);
    }
    try (var parser = Json.BODIES.createParser(utf8)) {
      if (parser.nextToken() == null) {
        return new Copied.Malformed(Json.EMPTY);
      }
      var walk = new CopyWalk(parser, new CutText(utf8, ascii), filter);
      walk.document(wanted);
      return parser.nextToken() == null ? walk.copy() : new Copied.Malformed(Json.FOLLOWED);
    } catch (IOException e) {
      return new Copied.Malformed(Json.why(e));
    }
  }
}
