package com.orderbridge.receiver.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.aws.secret.StoredText;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;

/** A signing secret, read from what a person or a script has stored. */
sealed interface StoredSecret {
  /** The secret as the sender shows it. */
  record Usable(String text) implements StoredSecret {
    @Override
    public String toString() {
      return "Usable[redacted]";
    }
  }

  /** It is not clear which secret is meant. {@code why} quotes nothing of it. */
  record Unusable(String why) implements StoredSecret {}

  /** The opening quotation marks, and at the same index the closing ones. */
  String OPENING = "\"'`\u201C\u2018\u201E\u00AB";

  String CLOSING = "\"'`\u201D\u2019\u201C\u00BB";

  /**
   * Reads the stored text, without invisible characters and quotation marks around it. If it is a
   * JSON object with one value, as the console of Secrets Manager stores a key and a value, it
   * reads that value.
   */
  static StoredSecret read(String stored) {
    var text = StoredText.tidied(stored);
    return text.startsWith("{") && Json.read(text) instanceof Parsed.Tree(var json)
        ? value(json)
        : plain(text);
  }

  private static StoredSecret value(JsonNode object) {
    if (object.size() != 1) {
      return new Unusable(
          "is an object with %d keys: store only the secret itself".formatted(object.size()));
    }
    var value = object.iterator().next();
    return value.isTextual()
        ? plain(StoredText.tidied(value.textValue()))
        : new Unusable("is an object whose value is not a text: store only the secret itself");
  }

  private static StoredSecret plain(String text) {
    if (text.length() < 2 || !isMark(OPENING, text.charAt(0))) {
      return bare(text);
    }
    var closing = CLOSING.charAt(OPENING.indexOf(text.charAt(0)));
    return text.charAt(text.length() - 1) == closing
        ? bare(StoredText.tidied(text.substring(1, text.length() - 1)))
        : new Unusable("begins with a quotation mark: store it without the mark");
  }

  private static StoredSecret bare(String text) {
    if (text.isEmpty()) {
      return new Unusable("is empty: set it to what the sender shows");
    }
    if (isMark(CLOSING, text.charAt(text.length() - 1))) {
      return new Unusable("ends with a quotation mark: store it without the mark");
    }
    return text.chars()
        .filter(it -> it != ' ' && StoredText.isUnseen((char) it))
        .<StoredSecret>mapToObj(it -> new Unusable(unseen(it)))
        .findFirst()
        .orElseGet(() -> new Usable(text));
  }

  private static boolean isMark(String marks, char character) {
    return marks.indexOf(character) >= 0;
  }

  private static String unseen(int character) {
    return character == '\n' || character == '\r'
        ? "has a line break in it: store it in one line"
        : "has an invisible character (U+%04X) in it: copy it again".formatted(character);
  }
}
