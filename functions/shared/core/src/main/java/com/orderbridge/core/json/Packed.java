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
 * Packs a long document for its way through a queue: with gzip, in Base64 because SQS takes no
 * bytes. The beginning of the text shows that it is packed, because no JSON begins like that.
 */
public final class Packed {
  /**
   * The largest document, in bytes before it is packed: Lambda gives a function no larger request.
   */
  public static final int LARGEST = 6 * 1024 * 1024;

  /** Gzip's first three bytes in Base64. */
  private static final String BEGIN = "H4sI";

  /** The message attribute that says how many bytes the document has when it is unpacked. */
  public static final String PLAIN_BYTES = "plainBytes";

  private static final int TRAILER = 4;

  private Packed() {}

  /** Tells whether a text is a packed document, by its beginning. */
  public static boolean is(String text) {
    return text.startsWith(BEGIN);
  }

  /** Packs a document. The result is ASCII. */
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
   * Unpacks a text. It never throws, and takes no more memory than the document needs.
   *
   * @return the document; empty if the text is not packed as {@link #of} does it, or if the
   *     document is larger than {@link #LARGEST}
   */
  public static Optional<byte[]> unpack(String text) {
    try {
      return unpack(Base64.getDecoder().decode(text.getBytes(ISO_8859_1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Unpacks gzip that is not in Base64, with the same bounds. It never throws.
   *
   * @return the document; empty if it cannot be unpacked or is larger than {@link #LARGEST}
   */
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

  /**
   * Returns the size that gzip's last four bytes claim, least byte first. Unpacking shows whether
   * the claim is true.
   */
  private static int size(byte[] zipped) {
    var size = 0;
    for (int i = 0; i < TRAILER && i < zipped.length; i++) {
      size = size << 8 | (zipped[zipped.length - 1 - i] & 0xFF);
    }
    return size;
  }
}
