package com.orderbridge.core.json;

import java.io.IOException;
import java.util.List;

/**
 * Copies a document as JSON for a queue, leaves some fields out, and picks a few values on the way.
 * It makes no tree, because a tree would be half of the receiver's work for a large order. What is
 * kept is copied byte for byte: white space, escapes, and numbers of any length or exponent. A
 * document that has more than {@value Json#DEEPEST_BODY} levels or a key that occurs twice is
 * refused. Immutable, thread-safe.
 */
public final class JsonCopy {
  /**
   * Decides which fields are left out, with everything in them, and which texts are replaced in the
   * copy. An implementation that overrides only {@link #drops} judges by names alone.
   */
  public interface Filter {
    /** A filter that keeps everything. */
    Filter NOTHING = _ -> false;

    /** Tells whether fields of this name are left out. */
    boolean drops(String name);

    /**
     * Tells whether a value is left out because a text in front of it gives it this name: {@code
     * {"name": …, "value": …}}.
     */
    default boolean dropsNamed(String name) {
      return false;
    }

    /** Judges a text as its reader sees it, without escapes. */
    default TextDecision text(String text) {
      return TextDecision.KEPT;
    }

    /**
     * Returns the filter for the texts that are the value of a name, or elements of its list: a
     * text that is suspicious elsewhere may be usual there.
     */
    default Filter of(String name) {
      return this;
    }

    /** Tells whether {@link #dropsValue} is asked about every value below a name. */
    default boolean suspects(String name) {
      return false;
    }

    /** Tells whether a text, number or other scalar below a suspected name is left out. */
    default boolean dropsValue(String value) {
      return false;
    }
  }

  private final JudgedNames names;
  private final Wanted wanted = new Wanted();

  /**
   * Creates a copier. One copier may copy any number of documents.
   *
   * @param filter which fields and texts are left out or replaced
   * @param paths the paths of the values to pick, such as {@code data.id}
   */
  public JsonCopy(Filter filter, List<String> paths) {
    this.names = new JudgedNames(filter);
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
   * @param utf8 the document in UTF-8
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
      var walk = new CopyWalk(parser, new CutText(utf8, ascii), names);
      walk.document(wanted);
      return parser.nextToken() == null ? walk.copy() : new Copied.Malformed(Json.FOLLOWED);
    } catch (IOException e) {
      return new Copied.Malformed(Json.why(e));
    }
  }
}
