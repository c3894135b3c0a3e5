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
 * bounds, or its packed form. Immutable.
 */
public final class Utf8Text {
  /** The buffer that a text is written to. The text keeps the buffer instead of a copy. */
  static final class Writing extends ByteArrayOutputStream {
    private int clean;

    Writing(int expected) {
      super(expected);
    }

    /**
     * Appends a document that needs no escapes. What was written before it is escaped now, so that
     * a long document is not searched a second time.
     */
    void appendClean(Utf8Text document) {
      var before = written();
      reset();
      before.appendTo(this);
      document.appendTo(this);
      clean = count;
    }

    /** Returns the text, with escapes where SQS demands them. Nothing may be written afterwards. */
    Utf8Text written() {
      return QueueCharacters.escaped(buf, clean, count)
          .map(it -> new Utf8Text(it, it.length))
          .orElseGet(this::asItIs);
    }

    /**
     * Returns the text without a search for characters that SQS does not take. The caller knows
     * that there are none. Nothing may be written afterwards.
     */
    Utf8Text asItIs() {
      return new Utf8Text(buf, count);
    }
  }

  private final byte[] utf8;
  private final int size;

  /** Only this package creates texts, so nobody checks their characters again. */
  private Utf8Text(byte[] utf8, int size) {
    this.utf8 = utf8;
    this.size = size;
  }

  /** Returns the length in bytes. */
  public int size() {
    return size;
  }

  /** Returns a stream of its bytes, which are not copied. */
  public InputStream stream() {
    return new ByteArrayInputStream(utf8, 0, size);
  }

  /** Writes its bytes to a stream, which stays open. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(utf8, 0, size);
  }

  /** Adds its bytes to a digest. */
  public void update(MessageDigest digest) {
    digest.update(utf8, 0, size);
  }

  /** Returns its characters. */
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

  /** Hides the text: it may be personal data. */
  @Override
  public String toString() {
    return "[redacted]";
  }
}
