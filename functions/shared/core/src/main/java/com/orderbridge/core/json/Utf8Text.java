package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A text in UTF-8 that has only characters that SQS takes: a JSON document, whole and within
 * bounds, or what was packed of one. Immutable.
 */
public final class Utf8Text {
  /** Where one is written, from which it is not copied again. */
  static final class Writing extends ByteArrayOutputStream {
    private int clean;

    Writing(int expected) {
      super(expected);
    }

    /** What is before it is escaped now, so that a long document is not looked through again. */
    void appendClean(Utf8Text document) {
      var before = written();
      reset();
      before.appendTo(this);
      document.appendTo(this);
      clean = count;
    }

    /** Nothing may be written afterwards. */
    Utf8Text written() {
      return QueueCharacters.escaped(buf, clean, count)
          .map(it -> new Utf8Text(it, it.length))
          .orElseGet(this::asItIs);
    }

    /** The same without looking for what SQS does not take: there is none of it. */
    Utf8Text asItIs() {
      return new Utf8Text(buf, count);
    }
  }

  private final byte[] utf8;
  private final int size;

  /** What this package wrote, and nothing else: nobody looks at it again. */
  private Utf8Text(byte[] utf8, int size) {
    this.utf8 = utf8;
    this.size = size;
  }

  /** In bytes. */
  public int size() {
    return size;
  }

  /** Its bytes, not copied. */
  public InputStream stream() {
    return new ByteArrayInputStream(utf8, 0, size);
  }

  /** Writes its bytes. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(utf8, 0, size);
  }

  /** Digests its bytes. */
  public void update(MessageDigest digest) {
    digest.update(utf8, 0, size);
  }

  /** Its characters. */
  public String text() {
    return new String(utf8, 0, size, UTF_8);
  }

  /** Reads the document into a tree, like {@link Json#readEvent(byte[])}. */
  public Parsed parsed() {
    return Json.readEvent(Arrays.copyOf(utf8, size));
  }

  void appendTo(ByteArrayOutputStream bytes) {
    bytes.write(utf8, 0, size);
  }

  void writeAsString(JsonGenerator json) throws IOException {
    json.writeUTF8String(utf8, 0, size);
  }

  /** It is personal data. */
  @Override
  public String toString() {
    return "[redacted]";
  }
}
