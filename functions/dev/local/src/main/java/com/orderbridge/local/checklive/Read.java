package com.orderbridge.local.checklive;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.ArrayList;
import java.util.List;

/** The result of a read. */
public sealed interface Read {
  /** The system has it. */
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
   * @param status the HTTP status
   * @param code its name for the reason; empty if it gave none
   * @param sentence its text about the reason
   */
  record Refused(int status, String code, String sentence) implements Read {}

  /**
   * The answer does not come from the system itself: it comes from a gateway, a sign-in page or a
   * wrong address.
   */
  record Foreign(int status) implements Read {}

  record Silent(String why) implements Read {}

  /** Returns the result in words for people. */
  default String words() {
    return switch (this) {
      case Found _ -> "found";
      case Refused(var status, var code, var sentence) ->
          "HTTP %d %s: %s".formatted(status, code, sentence);
      case Foreign(var status) ->
          "HTTP %d with something that is not an answer of its API".formatted(status);
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

  /**
   * Reads an error of OData, also in both forms of the Service Layer, or the first error of OCC's
   * list.
   */
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

  /** Removes the part that only a vendor's support can use. */
  private static String sentence(String text) {
    return text.replaceFirst("(?s)\\s*CorrelationId:.*$", "").strip();
  }
}
