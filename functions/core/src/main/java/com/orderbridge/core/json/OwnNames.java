package com.orderbridge.core.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a name occurs twice in an object, of all objects of one walk. Per depth it keeps in which
 * object a name was seen last: objects of a depth never interleave, and mostly have the same names,
 * so that a set for each, as the parser would keep, is spared.
 */
final class OwnNames {
  /** By depth: the number of the object in which a name was seen last. */
  private final List<Map<String, Integer>> lastSeenIn = new ArrayList<>();

  /** By depth: the number of the object that is open. */
  private final List<Integer> open = new ArrayList<>();

  private int depth;

  /** An object begins, within the one that is open. */
  void begin() {
    if (depth == open.size()) {
      open.add(0);
      lastSeenIn.add(new HashMap<>());
    }
    open.set(depth, open.get(depth) + 1);
    depth++;
  }

  /** Whether the open object has this name for the first time. */
  boolean isNew(String name) {
    var object = open.get(depth - 1);
    return !object.equals(lastSeenIn.get(depth - 1).put(name, object));
  }

  /** The open object ends. */
  void end() {
    depth--;
  }
}
