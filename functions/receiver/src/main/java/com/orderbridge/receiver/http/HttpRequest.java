package com.orderbridge.receiver.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Envelope;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request as API Gateway's HTTP API hands it over (payload format 2.0). A header that came twice
 * arrives as one header with a comma, which the verifier refuses.
 *
 * @param headers by name, in lower case
 */
public record HttpRequest(
    String method,
    String path,
    Map<String, String> headers,
    RequestBody body,
    Optional<String> trace) {

  /**
   * Reads an event of Lambda.
   *
   * @return empty if the bytes are not JSON
   */
  public static Optional<HttpRequest> read(byte[] event) {
    return Envelope.read(event, "body").map(HttpRequest::of);
  }

  private static HttpRequest of(Envelope envelope) {
    var event = envelope.fields();
    var http = event.path("requestContext").path("http");
    return new HttpRequest(
        http.path("method").asText(),
        event.path("rawPath").asText(http.path("path").asText()),
        headers(event.path("headers")),
        body(envelope),
        TraceHeader.checked(event.path("headers").path("x-amzn-trace-id").asText()));
  }

  private static Map<String, String> headers(JsonNode json) {
    var headers = new HashMap<String, String>();
    json.properties().forEach(it -> headers.put(it.getKey(), it.getValue().asText()));
    return headers;
  }

  private static RequestBody body(Envelope envelope) {
    return new RequestBody(
        envelope.text().orElseGet(() -> new byte[0]),
        envelope.fields().path("isBase64Encoded").asBoolean(false));
  }
}
