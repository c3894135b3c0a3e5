package com.orderbridge.core.json;

import com.fasterxml.jackson.core.base.ParserBase;
import java.io.IOException;
import java.util.List;

/**
 * Copies a document as JSON for a queue, leaving some fields out, and picks a few values on its
 * way, without ever making a tree of it: a tree would be half of what the receiver does with a
 * large order. What is kept is copied as it stands. Bounded as {@link Json} is. Immutable,
 * thread-safe.
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

    /**
     * What a character of ASCII says of the text that it is in, as bits. A text whose characters
     * together are no {@linkplain #isMarked mark} is kept without another look, so that most texts
     * are read once only.
     */
    default int mark(int character) {
      return 0;
    }

    /** Whether a text is to be judged, by the bits of all its characters. */
    default boolean isMarked(int marks) {
      return marks != 0;
    }

    /**
     * Judges a text, which is {@code utf8} from {@code from} to before {@code to}, without escapes.
     * One that had escapes in the document is judged whatever its marks are.
     */
    default TextDecision text(byte[] utf8, int from, int to) {
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
  private final TextMarks marks;
  private final Wanted wanted = new Wanted();

  /**
   * A way of copying.
   *
   * @param paths of the values to pick, such as {@code data.id}
   */
  public JsonCopy(Filter filter, List<String> paths) {
    this.filter = filter;
    this.marks = new TextMarks(filter);
    for (var path : paths) {
      var at = wanted;
      for (var field : path.split("\\.", -1)) {
        at = at.below(field);
      }
      at.end(path);
    }
  }

  /** Total: any bytes give a copy or the reason why not; the reason quotes nothing of the input. */
  public Copied of(byte[] utf8) {
    var ascii = Json.isAscii(utf8);
    if (!ascii && !Json.isUtf8(utf8)) {
      return new Copied.Malformed(Json.NOT_WELL_FORMED);
    }
    try (var parser = (ParserBase) Json.FACTORY.createParser(utf8)) {
      if (parser.nextToken() == null) {
        return new Copied.Malformed(Json.EMPTY);
      }
      var walk = new CopyWalk(utf8, new CutText(utf8, ascii), filter, marks, parser);
      walk.document(wanted);
      if (parser.nextToken() != null) {
        return new Copied.Malformed(Json.FOLLOWED);
      }
      return walk.copy();
    } catch (IOException e) {
      return new Copied.Malformed(Json.why(e));
    }
  }
}
