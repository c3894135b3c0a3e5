package com.orderbridge.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/** The result of copying bytes that claimed to be JSON. */
public sealed interface Copied {
  /**
   * The copy of a whole document.
   *
   * @param text the document without what was left out
   * @param isCut whether anything was left out or replaced
   * @param picked the values that were to be picked, by their paths
   */
  record Copy(Utf8Text text, boolean isCut, Map<String, JsonNode> picked) implements Copied {
    public Copy {
      picked = Map.copyOf(picked);
    }

    /**
     * Returns the value at one of the paths that were to be picked. An object or a list is empty:
     * nothing that is in it was picked.
     *
     * @return a missing node if the document has no such value, or if its field was left out
     */
    public JsonNode at(String path) {
      return picked.getOrDefault(path, MissingNode.getInstance());
    }
  }

  /** There is no copy; {@code why} is a reason like that of {@link Parsed.Malformed}. */
  record Malformed(String why) implements Copied {}
}
