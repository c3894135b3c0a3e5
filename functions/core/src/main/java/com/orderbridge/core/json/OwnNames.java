package com.orderbridge.core.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a name occurs twice in an object, of all objects of one walk. Objects of a depth never
 * interleave, and mostly have the same names in the same order, so that a set for each, as the
 * parser would keep, is spared.
 */
final class OwnNames {
  /** The objects of one depth. */
  private static final class Depth {
    /** Of the object before, in their order; of the open one as far as {@link #known}. */
    private final List<String> names = new ArrayList<>();

    /** The number of the object in which a name that broke the order was seen last. */
    private final Map<String, Integer> lastSeenIn = new HashMap<>();

    private int object;
    private int known;
    private boolean inOrder;

    void begin() {
      object++;
      known = 0;
      inOrder = true;
    }

    boolean isNew(String name) {
      if (inOrder && known < names.size() && names.get(known).equals(name)) {
        known++;
        return true;
      }
      if (inOrder) {
        breakOrder();
      }
      names.add(name);
      return !Integer.valueOf(object).equals(lastSeenIn.put(name, object));
    }

    private void breakOrder() {
      inOrder = false;
      names.subList(known, names.size()).clear();
      names.forEach(it -> lastSeenIn.put(it, object));
    }
  }

  private final List<Depth> depths = new ArrayList<>();
  private int depth;

  /** An object begins, within the one that is open. */
  void begin() {
    if (depth == depths.size()) {
      depths.add(new Depth());
    }
    depths.get(depth++).begin();
  }

  /** Whether the open object has this name for the first time. */
  boolean isNew(String name) {
    return depths.get(depth - 1).isNew(name);
  }

  /** The open object ends. */
  void end() {
    depth--;
  }
}
