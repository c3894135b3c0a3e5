package com.orderbridge.simulators.sapbusinessone;

import com.orderbridge.simulators.sapbusinessone.database.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One part of a {@code multipart/mixed} body (RFC 2046): its headers and what follows them. */
record Multipart(Map<String, String> headers, String body) {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern BLANK_LINE = Pattern.compile("\r?\n\r?\n");

  Multipart {
    headers = Map.copyOf(headers);
  }

  /** The parts of a body whose content type names the boundary. */
  static List<Multipart> parts(String contentType, String body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!contentType.startsWith("multipart/mixed") || !boundary.find()) {
      throw new Problem(400, -1, "A batch is multipart/mixed with a boundary");
    }
    var parts = new ArrayList<Multipart>();
    String[] pieces = ("\n" + body).split("\r?\n--" + Pattern.quote(boundary.group(1)), -1);
    for (int at = 1; at < pieces.length && !pieces[at].startsWith("--"); at++) {
      parts.add(read(pieces[at].stripLeading()));
    }
    if (parts.isEmpty()) {
      throw new Problem(400, -1, "The batch has no parts");
    }
    return parts;
  }

  /** Headers up to the first blank line; none of them is needed. */
  static Multipart read(String text) {
    Matcher blank = BLANK_LINE.matcher(text);
    boolean hasBody = blank.find();
    var headers = new HashMap<String, String>();
    (hasBody ? text.substring(0, blank.start()) : text)
        .lines()
        .filter(line -> line.indexOf(':') > 0)
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
              headers.put(name, line.substring(colon + 1).strip());
            });
    return new Multipart(headers, hasBody ? text.substring(blank.end()) : "");
  }

  String contentType() {
    return headers.getOrDefault("content-type", "");
  }

  boolean isMultipart() {
    return contentType().startsWith("multipart/mixed");
  }
}
