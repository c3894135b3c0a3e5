package com.orderbridge.clients.sapcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.regex.Pattern;

/**
 * The first error in an answer of OCC.
 *
 * @param status the HTTP status
 * @param type the error's type; empty if something else answered instead
 * @param cause the reason of a cart error, such as {@code notFound}
 * @param subject the cart that a cart error is about
 * @param sentence the sentence for people; it may quote the customer
 */
record VendorError(int status, String type, String cause, String subject, String sentence) {
  private static final int LONGEST = 300;
  private static final Pattern SPACES = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+");

  static VendorError of(Reply.Answered answered) {
    var error = body(answered).path("errors").path(0);
    return new VendorError(
        answered.status(),
        error.path("type").asText(),
        error.path("reason").asText(""),
        error.path("subject").asText(""),
        SPACES.matcher(error.path("message").asText("")).replaceAll(" ").strip());
  }

  static JsonNode body(Reply.Answered answered) {
    return Json.read(answered.body()) instanceof Parsed.Tree(var tree)
        ? tree
        : MissingNode.getInstance();
  }

  /** Returns the reason for a person: the sentence first, then the codes that support asks for. */
  String reason() {
    var origin = "HTTP " + status + (type.isEmpty() ? "" : " " + name(type));
    return sentence.isEmpty() ? origin : bounded() + " (" + origin + ")";
  }

  private String bounded() {
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    var end = Character.isHighSurrogate(sentence.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return sentence.substring(0, end) + "…";
  }

  /** Returns a name as the vendor sent it, or {@code OTHER} if it could be free text. */
  static String name(String name) {
    return name.matches("[A-Za-z]{1,40}") ? name : "OTHER";
  }
}
