package com.orderbridge.clients.sapcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.regex.Pattern;

/**
 * The first error of an answer of OCC.
 *
 * @param type empty where something else answered in its place
 * @param cause of a cart's error
 * @param subject of a cart's error: the cart
 * @param sentence for people; may quote the customer
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

  /** The sentence comes first, since a person reads it; then what support asks for. */
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

  /** A name of the vendor's, and never free text. */
  static String name(String name) {
    return name.matches("[A-Za-z]{1,40}") ? name : "OTHER";
  }
}
