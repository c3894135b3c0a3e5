package com.orderbridge.simulators.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A status, headers and a text. */
public record Response(int status, List<Header> headers, String body) implements Reaction.Spoken {

  public Response {
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("no HTTP status: " + status);
    }
    headers = List.copyOf(headers);
  }

  public static Response empty(int status) {
    return new Response(status, List.of(), "");
  }

  public static Response json(int status, JsonNode body) {
    return of(status, "application/json; charset=utf-8", Json.write(body));
  }

  public static Response html(int status, String title) {
    return of(
        status,
        "text/html",
        "<html><head><title>%s</title></head><body><h1>%s</h1></body></html>"
            .formatted(title, title));
  }

  public static Response of(int status, String contentType, String body) {
    return new Response(status, List.of(new Header("Content-Type", contentType)), body);
  }

  public Response with(String name, String value) {
    var all = new ArrayList<>(headers);
    all.add(new Header(name, value));
    return new Response(status, all, body);
  }

  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
