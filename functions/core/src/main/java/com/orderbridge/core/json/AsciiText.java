package com.orderbridge.core.json;

import java.io.ByteArrayOutputStream;

/** A JSON document in ASCII that has been read once: it is whole and within bounds. Immutable. */
public final class AsciiText {
  private final byte[] ascii;

  /** What {@link JsonCopy} made, and nothing else: nobody looks at it again. */
  AsciiText(byte[] ascii) {
    this.ascii = ascii;
  }

  /** Its bytes, behind what is there already. */
  public void appendTo(ByteArrayOutputStream bytes) {
    bytes.writeBytes(ascii);
  }

  /** As a tree. */
  public Parsed parsed() {
    return Json.read(ascii);
  }
}
