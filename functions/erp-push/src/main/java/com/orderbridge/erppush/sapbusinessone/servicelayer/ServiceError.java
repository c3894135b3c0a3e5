package com.orderbridge.erppush.sapbusinessone.servicelayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An error in the Service Layer's words: of v1 {@code
 * {"error":{"code":-10,"message":{"value":…}}}}, of v2 {@code
 * {"error":{"code":"-10","message":…}}}.
 *
 * @param code empty where something else answered in its place
 * @param text localised; may quote the order
 */
record ServiceError(String code, String text) {
  private static final Pattern CODE = Pattern.compile("-?\\d{1,12}");

  /** {@code 1320000140 - …}: a message's own number. */
  private static final Pattern NUMBER = Pattern.compile("^\\d{5,12}(?= - )");

  /** {@code [RDR1.ItemCode][line: 2]}: the field that was wrong, never what stood in it. */
  private static final Pattern FIELD = Pattern.compile("\\[\\w{1,20}\\.\\w{1,50}]|\\[line: \\d+]");

  static ServiceError of(Reply.Answered answered) {
    return of(Json.read(answered.body()) instanceof Parsed.Tree(var tree) ? tree : null);
  }

  private static ServiceError of(@org.jspecify.annotations.Nullable JsonNode body) {
    if (body == null) {
      return new ServiceError("", "");
    }
    var error = body.path("error");
    var code = error.path("code").asText();
    var message = error.path("message");
    var text = message.isObject() ? message.path("value").asText() : message.asText();
    return new ServiceError(CODE.matcher(code).matches() ? code : "", text);
  }

  /**
   * Code -10 stands for every business rule. That something exists is told by its text alone, which
   * for a customer begins with a number and else says so in English.
   */
  boolean saysExists() {
    return text.startsWith("1320000140") || text.contains("already ");
  }

  /** For people: status, code, number and field; the rest of the text may quote the order. */
  String reason(int status) {
    var said = NUMBER.matcher(text).results().map(it -> " " + it.group());
    var fields = FIELD.matcher(text).results().map(it -> " " + it.group());
    return "HTTP %d%s%s%s"
        .formatted(
            status,
            code.isEmpty() ? "" : " " + code,
            said.collect(Collectors.joining()),
            fields.limit(4).collect(Collectors.joining()));
  }
}
