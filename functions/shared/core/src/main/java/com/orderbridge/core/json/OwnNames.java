package com.orderbridge.core.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names in all objects of one walk: which occurs twice in an object, and which the filter
 * drops. Objects of a depth never interleave, and mostly have the same names in the same order, so
 * that a look-up for each name, as the parser would make, is spared.
 */
final class OwnNames {
  private static final int NOWHERE = -1;

  /** A name at one depth. */
  static final class Name {
    private final String text;
    private final boolean isDropped;
    private final boolean isSuspect;
    private final JsonCopy.Filter filter;
    private JsonCopy.@Nullable Filter texts;
    private final boolean isNaming;
    private final boolean isNamed;

    /** The number of the object in which it broke the order last. */
    private int lastSeenIn;

    private Name(String text, JsonCopy.Filter filter) {
      this.text = text;
      this.isDropped = filter.drops(text);
      this.isSuspect = filter.suspects(text);
      this.filter = filter;
      this.isNaming = text.equals("name") || text.equals("key");
      this.isNamed = text.equals("value");
    }

    boolean isSuspect() {
      return isSuspect;
    }

    boolean isDropped() {
      return isDropped;
    }

    /** Whether its text may name the value beside it. */
    boolean isNaming() {
      return isNaming;
    }

    /** Judges its texts, of which most have nothing to be judged. */
    JsonCopy.Filter texts() {
      if (texts == null) {
        texts = filter.of(text);
      }
      return texts;
    }
  }

  /** The objects of one depth, of which one is open. */
  final class Depth {
    /** Of the object before, in their order; of the open one as far as {@link #known}. */
    private final List<Name> names = new ArrayList<>();

    private final Map<String, Name> all = new HashMap<>();
    private int object;
    private int known;
    private boolean inOrder;
    private int naming;

    private Depth begin() {
      object++;
      known = 0;
      inOrder = true;
      naming = NOWHERE;
      return this;
    }

    /** The text at a place of the document names the value of the open object. */
    void naming(int place) {
      naming = place;
    }

    /** Where the text is that names a value; negative if no text has named it. */
    int naming(Name name) {
      return name.isNamed ? naming : NOWHERE;
    }

    /** The next name in the open object; null if that has it already. */
    @Nullable Name next(String text) {
      if (inOrder && known < names.size()) {
        var name = names.get(known);
        if (name.text.equals(text)) {
          known++;
          return name;
        }
      }
      if (inOrder) {
        breakOrder();
      }
      return add(all.computeIfAbsent(text, it -> new Name(it, filter)));
    }

    private void breakOrder() {
      inOrder = false;
      names.subList(known, names.size()).clear();
      names.forEach(it -> it.lastSeenIn = object);
    }

    private @Nullable Name add(Name name) {
      if (name.lastSeenIn == object) {
        return null;
      }
      name.lastSeenIn = object;
      names.add(name);
      return name;
    }
  }

  private final JsonCopy.Filter filter;
  private final List<Depth> depths = new ArrayList<>();
  private int depth;

  /**
   * The names of a walk that begins.
   *
   * @param filter asked once for each name of a depth
   */
  OwnNames(JsonCopy.Filter filter) {
    this.filter = filter;
  }

  /** An object begins, within the one that is open. */
  Depth begin() {
    if (depth == depths.size()) {
      depths.add(new Depth());
    }
    return depths.get(depth++).begin();
  }

  /** The object that began last ends. */
  void end() {
    depth--;
  }
}
