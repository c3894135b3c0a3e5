package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** Compact JSON of ASCII characters only: for log lines and answers, and to digest a tree. */
public final class AsciiJson {
  private static final int USUAL_SIZE = 1024;

  private AsciiJson() {}

  /** Reading the result gives an equal tree. */
  public static String write(JsonNode tree) {
    return written(tree).toString(ISO_8859_1);
  }

  /** The same in bytes. */
  public static byte[] bytes(JsonNode tree) {
    return written(tree).toByteArray();
  }

  /** Digests the same, which is kept nowhere. */
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
