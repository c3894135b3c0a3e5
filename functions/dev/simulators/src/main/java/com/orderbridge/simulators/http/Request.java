package com.orderbridge.simulators.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request as it came: path and query still escaped, header names in lower case. */
public record Request(
    String method, String path, String query, Map<String, String> headers, String body) {

  public Request {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path starts with a slash: " + path);
    }
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The path's parts, unescaped. */
  public List<String> segments() {
    return Arrays.stream(path.split("/", -1))
        .filter(part -> !part.isEmpty())
        .map(part -> Form.unescape(part.replace("+", "%2B")))
        .toList();
  }

  public Map<String, String> parameters() {
    return Form.parse(query);
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters().get(name));
  }

  public Map<String, String> form() {
    return Form.parse(body);
  }

  /** The same request below its first path segment, as the vendor behind that prefix sees it. */
  public Request withoutFirstSegment() {
    int next = path.indexOf('/', 1);
    return new Request(method, next < 0 ? "/" : path.substring(next), query, headers, body);
  }
}
