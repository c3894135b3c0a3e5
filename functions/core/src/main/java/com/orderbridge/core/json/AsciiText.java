package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** A JSON document in ASCII that is whole and within bounds. Immutable. */
public final class AsciiText {
  /** Where one is written, from which it is not copied again. */
  static final class Writing extends ByteArrayOutputStream {
    Writing(int expected) {
      super(expected);
    }

    /** Nothing may be written afterwards. */
    AsciiText written() {
      return new AsciiText(buf, count);
    }
  }

  private final byte[] ascii;
  private final int size;

  /**
   * What {@link JsonCopy} or {@link AsciiJson} wrote, and nothing else: nobody looks at it again.
   */
  private AsciiText(byte[] ascii, int size) {
    this.ascii = ascii;
    this.size = size;
  }

  /** In bytes, which are characters. */
  public int size() {
    return size;
  }

  /** Its bytes, not copied. */
  public InputStream stream() {
    return new ByteArrayInputStream(ascii, 0, size);
  }

  /** Digests its bytes. */
  public void update(MessageDigest digest) {
    digest.update(ascii, 0, size);
  }

  /** Its characters. */
  public String text() {
    return new String(ascii, 0, size, ISO_8859_1);
  }

  /** As a tree. */
  public Parsed parsed() {
    return Json.read(Arrays.copyOf(ascii, size));
  }

  void appendTo(ByteArrayOutputStream bytes) {
    bytes.write(ascii, 0, size);
  }

  void writeAsString(JsonGenerator json) throws IOException {
    json.writeUTF8String(ascii, 0, size);
  }

  /** It is personal data. */
  @Override
  public String toString() {
    return "[redacted]";
  }
}
