package com.orderbridge.core.json;

import com.fasterxml.jackson.databind.JsonNode;

/** The result of reading bytes that claimed to be JSON. */
public sealed interface Parsed {
  /** A whole document. */
  record Tree(JsonNode node) implements Parsed {}

  /**
   * There is no document; {@code why} completes "the body cannot be read: …" and quotes nothing of
   * it.
   */
  record Malformed(String why) implements Parsed {}
}
