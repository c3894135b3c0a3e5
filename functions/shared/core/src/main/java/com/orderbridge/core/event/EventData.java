package com.orderbridge.core.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.AsciiJson;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.json.Utf8Json;
import com.orderbridge.core.json.Utf8Text;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What was signed: a tree, or a text that becomes a tree when somebody asks for it. Most orders go
 * from the receiver to a queue without anybody asking. Immutable; two are equal if their trees are.
 */
public final class EventData {
  private static final int DIGEST_BYTES = 8;

  private final @Nullable Utf8Text text;
  private volatile @Nullable JsonNode tree;

  private EventData(@Nullable Utf8Text text, @Nullable JsonNode tree) {
    this.text = text;
    this.tree = tree;
  }

  /** Creates the content from a tree, which nobody may change afterwards. */
  public static EventData of(JsonNode tree) {
    return new EventData(null, tree);
  }

  /** Creates the content from its JSON, which is not read until somebody asks for the tree. */
  public static EventData of(Utf8Text text) {
    return new EventData(text, null);
  }

  /** Returns the tree. Nobody may change it. */
  public JsonNode tree() {
    var known = tree;
    if (known == null) {
      known = parsed();
      tree = known;
    }
    return known;
  }

  private JsonNode parsed() {
    if (text != null && text.parsed() instanceof Parsed.Tree(var parsed)) {
      return parsed;
    }
    throw new IllegalStateException("a copied document can be read again");
  }

  /** Returns the content as JSON. */
  Utf8Text text() {
    return text == null ? Utf8Json.text(tree()) : text;
  }

  /**
   * Returns 16 hex digits of the SHA-256 of its JSON, which tell a changed body from a repetition.
   * Stories keep the digest, so the form of the JSON must never change: compact, in ASCII.
   */
  public String digest() {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      AsciiJson.update(sha256, tree());
      return HexFormat.of().formatHex(sha256.digest(), 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EventData data && data.tree().equals(tree());
  }

  @Override
  public int hashCode() {
    return tree().hashCode();
  }

  /** Hides the content: it is personal data. */
  @Override
  public String toString() {
    return "[redacted]";
  }
}
