package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.orderbridge.core.json.JsonCopy;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Takes values out of a text that looks like JSON and is none, such as one that was cut off: its
 * tokens must not be stored either. Everything else stays as it is. To be used once.
 */
final class Scrubbing {
  private static final byte[] EMPTY = "\"\"".getBytes(US_ASCII);

  private final byte[] text;
  private final JsonCopy.Filter filter;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean changed;

  /** What is in front of it is kept or taken out already. */
  private int at;

  Scrubbing(byte[] text, JsonCopy.Filter filter) {
    this.text = text;
    this.filter = filter;
  }

  /** Empty if there was nothing to take out. */
  Optional<byte[]> scrubbed() {
    while (at < text.length) {
      if (text[at] == '"') {
        string();
      } else {
        kept.write(text[at++]);
      }
    }
    return changed ? Optional.of(kept.toByteArray()) : Optional.empty();
  }

  /** A name with its value, or a value. */
  private void string() {
    var end = endOfString(at);
    var colon = behindSpace(end);
    if (colon < text.length && text[colon] == ':') {
      var isDropped = filter.drops(new String(text, at + 1, end - at - 2, ISO_8859_1));
      keepTo(colon + 1);
      if (isDropped) {
        leaveOut(endOfValue(behindSpace(at)));
      }
    } else if (filter.dropsText(text, at + 1, end)) {
      leaveOut(end);
    } else {
      keepTo(end);
    }
  }

  private void keepTo(int end) {
    kept.write(text, at, end - at);
    at = end;
  }

  private void leaveOut(int end) {
    kept.writeBytes(EMPTY);
    changed = true;
    at = end;
  }

  private int behindSpace(int from) {
    var to = from;
    while (to < text.length && text[to] >= 0 && text[to] <= ' ') {
      to++;
    }
    return to;
  }

  /** Behind its closing quote, or at the end of a text that was cut off. */
  private int endOfString(int quote) {
    var end = quote + 1;
    while (end < text.length && text[end] != '"') {
      end += text[end] == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length);
  }

  private int endOfValue(int from) {
    var depth = 0;
    var end = from;
    while (end < text.length) {
      switch (text[end]) {
        case '"' -> {
          end = endOfString(end);
          if (depth == 0) {
            return end;
          }
        }
        case '{', '[' -> {
          depth++;
          end++;
        }
        case '}', ']' -> {
          if (depth == 0) {
            return end;
          }
          end++;
          if (--depth == 0) {
            return end;
          }
        }
        case ',' -> {
          if (depth == 0) {
            return end;
          }
          end++;
        }
        default -> end++;
      }
    }
    return end;
  }
}
