package com.orderbridge.local.simulators;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.simulators.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks plain HTTP to a simulator, as any client would. */
public final class Caller {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  public Caller(URI base) {
    this.base = base;
  }

  /** What came back; a body that is not JSON is the JSON text of it. */
  public record Reply(int status, HttpResponse<String> response) {
    public JsonNode json() {
      return Json.read(response.body()).orElseThrow();
    }

    public String text() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String code() {
      return json().path("error").path("code").asText();
    }

    public String message() {
      return json().path("error").path("message").asText();
    }
  }

  public Reply send(String method, String path, String body, String... headers) {
    return send(Duration.ofSeconds(40), method, path, body, headers);
  }

  public Reply send(Duration patience, String method, String path, String body, String... headers) {
    try {
      return sendOrTimeOut(patience, method, path, body, headers);
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path + ": " + failed, failed);
    }
  }

  /** As {@link #send}, for calls that are expected to get no answer. */
  public Reply sendOrTimeOut(
      Duration patience, String method, String path, String body, String... headers)
      throws IOException {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(patience);
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  public Reply postForm(String path, String... namesAndValues) {
    return send(
        "POST", path, form(namesAndValues), "Content-Type", "application/x-www-form-urlencoded");
  }

  public static String form(String... namesAndValues) {
    var parts = new StringBuilder();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      parts.append(at == 0 ? "" : "&");
      parts.append(escaped(namesAndValues[at])).append('=').append(escaped(namesAndValues[at + 1]));
    }
    return parts.toString();
  }

  public static String escaped(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
