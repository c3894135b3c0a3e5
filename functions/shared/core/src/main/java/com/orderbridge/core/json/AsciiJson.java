package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/**
 * Writes trees as compact JSON of ASCII characters only: for log lines, for answers, and for
 * digests of a tree.
 */
public final class AsciiJson {
  private static final int USUAL_SIZE = 1024;

  private AsciiJson() {}

  /** Returns the tree as JSON. Reading the result gives an equal tree. */
  public static String write(JsonNode tree) {
    return written(tree).toString(ISO_8859_1);
  }

  /** Returns the tree as JSON, in bytes. Reading the result gives an equal tree. */
  public static byte[] bytes(JsonNode tree) {
    return written(tree).toByteArray();
  }

  /** Adds the JSON of the tree to a digest, without keeping the JSON in memory. */
  public static void update(MessageDigest digest, JsonNode tree) {
    write(tree, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
  }

  private static ByteArrayOutputStream written(JsonNode tree) {
    var bytes = new ByteArrayOutputStream(USUAL_SIZE);
    write(tree, bytes);
    return bytes;
  }

  private static void write(JsonNode tree, OutputStream into) {
    try (var json = JsonTree.ascii(Json.FACTORY, into)) {
      JsonTree.write(tree, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
