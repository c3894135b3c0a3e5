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
  /** Which fields are left out, with all that is in them. */
  public interface Filter {
    /** Everything is copied. */
    Filter NOTHING =
        new Filter() {
          @Override
          public boolean drops(String name) {
            return false;
          }

          @Override
          public int mark() {
            return NO_MARK;
          }

          @Override
          public boolean dropsText(byte[] utf8, int from, int to) {
            return false;
          }
        };

    /** Of who drops nothing by its text. */
    int NO_MARK = -1;

    /** By its name. */
    boolean drops(String name);

    /** A character of ASCII without which no text is dropped; {@link #NO_MARK} if none is. */
    int mark();

    /**
     * A field, or an element of an array, by its text, which is {@code utf8} from {@code from} to
     * before {@code to}.
     */
    boolean dropsText(byte[] utf8, int from, int to);
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
      var walk = new CopyWalk(utf8, new CutText(utf8, ascii), filter, parser);
      walk.value(wanted);
      if (parser.nextToken() != null) {
        return new Copied.Malformed(Json.FOLLOWED);
      }
      return walk.copy();
    } catch (IOException e) {
      return new Copied.Malformed(Json.why(e));
    }
  }
}
