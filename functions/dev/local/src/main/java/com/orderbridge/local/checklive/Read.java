package com.orderbridge.local.checklive;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.ArrayList;
import java.util.List;

/** What came of asking for something. */
public sealed interface Read {
  /** It is there. */
  record Found(JsonNode body) implements Read {
    public List<JsonNode> rows() {
      var rows = new ArrayList<JsonNode>();
      body.path("value").forEach(rows::add);
      return rows;
    }
  }

  /**
   * The system refused, in its own words.
   *
   * @param code its name for the reason; empty where it gave none
   */
  record Refused(int status, String code, String sentence) implements Read {}

  /** No word of the system's own: a gateway, a sign-in page, a wrong address. */
  record Foreign(int status) implements Read {}

  record Silent(String why) implements Read {}

  /** For people. */
  default String words() {
    return switch (this) {
      case Found _ -> "found";
      case Refused(var status, var code, var sentence) ->
          "HTTP %d %s: %s".formatted(status, code, sentence);
      case Foreign(var status) ->
          "HTTP %d with something that is no answer of its API".formatted(status);
      case Silent(var why) -> why;
    };
  }

  static Read of(Reply reply) {
    return switch (reply) {
      case Reply.NotSent(var why) -> new Silent(why);
      case Reply.NoTime(var why) -> new Silent(why);
      case Reply.TooLarge(var why) -> new Silent(why);
      case Reply.Silent(var why) -> new Silent(why);
      case Reply.Answered answered -> of(answered);
    };
  }

  private static Read of(Reply.Answered answered) {
    if (!(Json.read(answered.body()) instanceof Parsed.Tree(var body)) || !body.isObject()) {
      return new Foreign(answered.status());
    }
    return answered.success() ? new Found(body) : refused(answered.status(), body);
  }

  /** OData's error, in both shapes of the Service Layer too, or the first of OCC's list. */
  private static Read refused(int status, JsonNode body) {
    var occ = body.path("errors").path(0);
    if (occ.isObject()) {
      var code = occ.path("type").asText() + " " + occ.path("reason").asText();
      return new Refused(status, code.strip(), occ.path("message").asText());
    }
    var error = body.path("error");
    var message = error.path("message");
    var text = message.isObject() ? message.path("value").asText() : message.asText();
    return error.isObject()
        ? new Refused(status, error.path("code").asText(), sentence(text))
        : new Foreign(status);
  }

  /** Without what only a vendor's support can use. */
  private static String sentence(String text) {
    return text.replaceFirst("(?s)\\s*CorrelationId:.*$", "").strip();
  }
}
