package com.orderbridge.simulators.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one HTTP/1.1 request (RFC 9112): request line, headers, body by length or in chunks. */
final class RequestReader {
  private static final Pattern REQUEST_LINE =
      Pattern.compile("([A-Z]+) (?:https?://[^/ ]+)?(/[^ ?]*)(?:\\?([^ ]*))? HTTP/1\\.[01]");
  private static final int LONGEST_LINE = 64 * 1024;
  private static final int LARGEST_BODY = 64 * 1024 * 1024;

  private final InputStream in;
  private final OutputStream out;

  RequestReader(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Nothing when the client has closed the connection between two requests. */
  Optional<Request> read() throws IOException {
    String line = line();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    Matcher first = REQUEST_LINE.matcher(line);
    if (!first.matches()) {
      throw new IOException("not an HTTP/1.1 request");
    }
    Map<String, String> headers = headers();
    String query = Optional.ofNullable(first.group(3)).orElse("");
    return Optional.of(new Request(first.group(1), first.group(2), query, headers, body(headers)));
  }

  private Map<String, String> headers() throws IOException {
    var headers = new HashMap<String, String>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.merge(name, line.substring(colon + 1).strip(), (a, b) -> a + "," + b);
      }
    }
    return headers;
  }

  private String body(Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
      out.flush();
    }
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunks();
    }
    return new String(exactly(length(headers.getOrDefault("content-length", "0"), 10)), UTF_8);
  }

  private String chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(exactly(size));
      line();
    }
    headers(); // trailers, which say nothing that we need
    return body.toString(UTF_8);
  }

  private int chunkSize() throws IOException {
    String line = line();
    int extension = line.indexOf(';');
    return length(extension < 0 ? line : line.substring(0, extension), 16);
  }

  private static int length(String text, int radix) throws IOException {
    try {
      int length = Integer.parseInt(text.strip(), radix);
      if (length < 0 || length > LARGEST_BODY) {
        throw new IOException("a body of that size is not read: " + length);
      }
      return length;
    } catch (NumberFormatException noNumber) {
      throw new IOException("no length", noNumber);
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the body ended early");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() == LONGEST_LINE) {
        throw new IOException("line too long");
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).strip();
  }
}
