package com.orderbridge.clients.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.regex.Pattern;

/**
 * An error in the Service Layer's words: of v1 {@code
 * {"error":{"code":-10,"message":{"value":…}}}}, of v2 {@code
 * {"error":{"code":"-10","message":…}}}.
 *
 * @param code empty where something else answered in its place
 * @param text in the language of the bridge's user there; may quote the order
 */
record VendorError(int status, String code, String text) {
  private static final int LONGEST = 300;
  private static final Pattern CODE = Pattern.compile("-?\\d{1,12}");
  private static final Pattern SPACES = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+");

  static VendorError of(Reply.Answered answered) {
    var status = answered.status();
    return Json.read(answered.body()) instanceof Parsed.Tree(var tree)
        ? of(status, tree.path("error"))
        : new VendorError(status, "", "");
  }

  private static VendorError of(int status, JsonNode error) {
    var code = error.path("code").asText();
    var message = error.path("message");
    var text = message.isObject() ? message.path("value").asText() : message.asText();
    return CODE.matcher(code).matches()
        ? new VendorError(status, code, text)
        : new VendorError(status, "", "");
  }

  /**
   * Code -10 stands for every business rule. That something exists is told by its text alone, which
   * for a customer begins with a number and else says so in English.
   */
  boolean saysExists() {
    return text.startsWith("1320000140") || text.contains("already ");
  }

  /** The sentence comes first, since a person reads it; then what support asks for. */
  String reason() {
    var sentence = SPACES.matcher(text).replaceAll(" ").strip();
    return sentence.isEmpty() ? origin() : bounded(sentence) + " (" + origin() + ")";
  }

  /** Without its sentence, which may quote what was sent. */
  String origin() {
    return "HTTP " + status + (code.isEmpty() ? "" : " " + code);
  }

  private static String bounded(String sentence) {
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    var end = Character.isHighSurrogate(sentence.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return sentence.substring(0, end) + "…";
  }
}
