package com.orderbridge.intake.body;

import com.orderbridge.core.config.SourceRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks bodies that their sender has compressed, but never more than the largest body that is
 * read.
 */
public final class Gzip {
  private static final int CHUNK = 8192;

  private Gzip() {}

  /** Tells whether the bytes begin like gzip. */
  public static boolean is(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  /**
   * Unpacks a body; empty if it is damaged, or if it would be larger than the largest body that is
   * read.
   */
  public static Optional<byte[]> inflated(byte[] bytes) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      var inflated = gzip.readNBytes(SourceRules.LARGEST_BODY + 1);
      return Optional.of(inflated).filter(it -> it.length <= SourceRules.LARGEST_BODY);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Unpacks the part before the damage, or before the body becomes too large; empty if there is
   * none.
   */
  static Optional<byte[]> begin(byte[] bytes) {
    var begin = new ByteArrayOutputStream();
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      var chunk = new byte[CHUNK];
      for (int read = gzip.read(chunk);
          read > 0 && begin.size() < SourceRules.LARGEST_BODY;
          read = gzip.read(chunk)) {
        begin.write(chunk, 0, read);
      }
    } catch (IOException e) {
      // Keep what could be read before the damage.
    }
    return Optional.of(begin.toByteArray()).filter(it -> it.length > 0);
  }
}
