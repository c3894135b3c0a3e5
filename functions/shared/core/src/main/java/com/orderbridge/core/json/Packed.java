package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A long document on its way through a queue: gzip, in Base64 because SQS takes no bytes. It says
 * itself that it is packed: no JSON begins like it.
 */
public final class Packed {
  /** Of what is packed, in bytes: Lambda hands no function a larger request. */
  public static final int LARGEST = 6 * 1024 * 1024;

  /** Gzip's first three bytes in Base64. */
  private static final String BEGIN = "H4sI";

  /** The message attribute that says how many bytes a packed document is unpacked. */
  public static final String PLAIN_BYTES = "plainBytes";

  private static final int TRAILER = 4;

  private Packed() {}

  public static boolean is(String text) {
    return text.startsWith(BEGIN);
  }

  public static Utf8Text of(Utf8Text document) {
    var packed = new Utf8Text.Writing(document.size() / 3);
    try (var gzip = new GZIPOutputStream(Base64.getEncoder().wrap(packed))) {
      document.writeTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.asItIs();
  }

  /**
   * Total: empty if it is not packed as {@link #of} does it, or is more than {@link #LARGEST}. No
   * more memory is taken than the document needs.
   */
  public static Optional<byte[]> unpack(String text) {
    try {
      return unpack(Base64.getDecoder().decode(text.getBytes(ISO_8859_1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The same of bytes that are not in Base64. */
  public static Optional<byte[]> unpack(byte[] zipped) {
    var size = size(zipped);
    if (size < 0 || size > LARGEST) {
      return Optional.empty();
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      var document = new byte[size];
      var whole = gzip.readNBytes(document, 0, size) == size && gzip.read() < 0;
      return whole ? Optional.of(document) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Gzip's last four bytes, least first; whether they are true is seen when it is unpacked. */
  private static int size(byte[] zipped) {
    var size = 0;
    for (int i = 0; i < TRAILER && i < zipped.length; i++) {
      size = size << 8 | (zipped[zipped.length - 1 - i] & 0xFF);
    }
    return size;
  }
}
