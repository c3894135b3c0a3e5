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
  private static final class Depth {
    private final Map<String, Integer> lastSeenIn = new HashMap<>();
    private Integer object = 0;
  }

  private final List<Depth> depths = new ArrayList<>();
  private int depth;

  /** An object begins, within the one that is open. */
  void begin() {
    if (depth == depths.size()) {
      depths.add(new Depth());
    }
    depths.get(depth).object++;
    depth++;
  }

  /** Whether the open object has this name for the first time. */
  boolean isNew(String name) {
    var open = depths.get(depth - 1);
    return !open.object.equals(open.lastSeenIn.put(name, open.object));
  }

  /** The open object ends. */
  void end() {
    depth--;
  }
}
