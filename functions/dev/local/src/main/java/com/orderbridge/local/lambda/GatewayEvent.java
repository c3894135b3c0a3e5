package com.orderbridge.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builds the event that API Gateway gives to a function for a request (payload format 2.0): header
 * names in lower case, and a body that is not text in Base64.
 */
public final class GatewayEvent {
  private GatewayEvent() {}

  /**
   * Builds the event of one request.
   *
   * @param query the query as it is in the URL; empty if there is none
   */
  public static ObjectNode of(
      String method, String path, String query, Map<String, String> headers, byte[] body) {
    var event = JsonNodeFactory.instance.objectNode().put("version", "2.0");
    event.put("routeKey", "$default").put("rawPath", path).put("rawQueryString", query);
    var lower = new TreeMap<String, String>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    lower.forEach(event.putObject("headers")::put);
    var http = event.putObject("requestContext").put("stage", "$default").putObject("http");
    http.put("method", method).put("path", path);
    var text = isText(lower.getOrDefault("content-type", ""));
    return event.put("isBase64Encoded", !text).put("body", text ? utf8(body) : base64(body));
  }

  private static String utf8(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static String base64(byte[] body) {
    return Base64.getEncoder().encodeToString(body);
  }

  private static boolean isText(String contentType) {
    var type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    return type.startsWith("text/")
        || type.equals("application/json")
        || type.equals("application/xml")
        || type.equals("application/javascript");
  }
}
