package com.orderbridge.clients.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.regex.Pattern;

/**
 * An error of the Service Layer: {@code {"error":{"code":-10,"message":{"value":…}}}} in v1, {@code
 * {"error":{"code":"-10","message":…}}} in v2.
 *
 * @param status the HTTP status
 * @param code the error code; empty if something else answered instead
 * @param text the sentence in the language of the bridge's user; it may quote the order
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
   * Returns whether the text says that a record exists. Code -10 stands for every business rule, so
   * only the text can tell: for a customer it begins with a number, otherwise it says so in
   * English.
   */
  boolean saysExists() {
    return text.startsWith("1320000140") || text.contains("already ");
  }

  /** Returns the reason for a person: the sentence first, then the codes that support asks for. */
  String reason() {
    var sentence = SPACES.matcher(text).replaceAll(" ").strip();
    return sentence.isEmpty() ? origin() : bounded(sentence) + " (" + origin() + ")";
  }

  /** Returns the codes without the sentence, because that may quote what was sent. */
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
