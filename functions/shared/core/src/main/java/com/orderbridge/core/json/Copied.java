package com.orderbridge.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/** What became of bytes that claimed to be JSON, and were to be copied. */
public sealed interface Copied {
  /**
   * A whole document.
   *
   * @param text the document without what was left out
   * @param isCut whether anything was left out, or replaced
   * @param picked the values that were to be picked, by their paths
   */
  record Copy(Utf8Text text, boolean isCut, Map<String, JsonNode> picked) implements Copied {
    public Copy {
      picked = Map.copyOf(picked);
    }

    /** The value at one of the paths; missing if it is not there, without what is in it. */
    public JsonNode at(String path) {
      return picked.getOrDefault(path, MissingNode.getInstance());
    }
  }

  /** No document; {@code why} as in {@link Parsed.Malformed}. */
  record Malformed(String why) implements Copied {}
}
