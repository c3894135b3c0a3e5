package com.orderbridge.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A JSON object and one text that was taken out of it as bytes, such as the body in an event of API
 * Gateway.
 *
 * @param fields all fields except the text
 * @param text the text in UTF-8; empty if the field is missing or is not a text
 */
public record Envelope(ObjectNode fields, Optional<byte[]> text) {
  /**
   * Reads an envelope, within the bounds of {@link Json#read(byte[])}. It never throws. Half of a
   * surrogate pair is not a character, and becomes a question mark.
   *
   * @param utf8 the JSON of the whole envelope
   * @param name the name of the field that has the text
   * @return empty if the bytes are not a JSON object
   */
  public static Optional<Envelope> read(byte[] utf8, String name) {
    return Json.read(utf8) instanceof Parsed.Tree(ObjectNode object)
        ? Optional.of(of(object, name))
        : Optional.empty();
  }

  private static Envelope of(ObjectNode object, String name) {
    var text =
        Optional.of(object.path(name))
            .filter(JsonNode::isTextual)
            .map(it -> it.textValue().getBytes(StandardCharsets.UTF_8));
    text.ifPresent(_ -> object.remove(name));
    return new Envelope(object, text);
  }
}
