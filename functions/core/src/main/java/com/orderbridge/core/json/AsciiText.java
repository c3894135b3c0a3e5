package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A JSON document in ASCII that is whole and within bounds. Immutable. */
public final class AsciiText {
  private final byte[] ascii;

  /**
   * What {@link JsonCopy} or {@link AsciiJson} made, and nothing else: nobody looks at it again.
   */
  AsciiText(byte[] ascii) {
    this.ascii = ascii;
  }

  /** In bytes, which are characters. */
  public int size() {
    return ascii.length;
  }

  /** A copy. */
  public byte[] bytes() {
    return ascii.clone();
  }

  /** Its characters. */
  public String text() {
    return new String(ascii, ISO_8859_1);
  }

  /** As a tree. */
  public Parsed parsed() {
    return Json.read(ascii);
  }

  void appendTo(ByteArrayOutputStream bytes) {
    bytes.writeBytes(ascii);
  }

  void writeAsString(JsonGenerator json) throws IOException {
    json.writeUTF8String(ascii, 0, ascii.length);
  }

  /** It is personal data. */
  @Override
  public String toString() {
    return "[redacted]";
  }
}
