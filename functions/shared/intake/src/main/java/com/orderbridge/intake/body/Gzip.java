package com.orderbridge.intake.body;

import com.orderbridge.core.config.SourceRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Bodies that their sender has compressed; never more of one than is read of any body. */
public final class Gzip {
  private static final int CHUNK = 8192;

  private Gzip() {}

  public static boolean is(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  /** Empty if it is damaged, or becomes larger than anything that is read. */
  public static Optional<byte[]> inflated(byte[] bytes) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      var inflated = gzip.readNBytes(SourceRules.LARGEST_BODY + 1);
      return Optional.of(inflated).filter(it -> it.length <= SourceRules.LARGEST_BODY);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What is in front of the damage, or of what is too large; empty if that is nothing. */
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
      // What has been written is what could be read.
    }
    return Optional.of(begin.toByteArray()).filter(it -> it.length > 0);
  }
}
