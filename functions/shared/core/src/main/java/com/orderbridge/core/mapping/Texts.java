package com.orderbridge.core.mapping;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans texts of an event for a mapping. Pure. */
public final class Texts {
  /** Matches a plus, digits, and what people write between them. */
  private static final Pattern PHONE = Pattern.compile("\\+?[(0-9][-0-9 ()./]*");

  private static final int LEAST_DIGITS = 3;

  private Texts() {}

  /**
   * Returns the text without white space of any script at its ends; null if nothing is left.
   *
   * @param value a text or a number
   * @throws EventFields.FieldException if it is a truth value, a list or an object
   */
  static @Nullable String filled(@Nullable Object value) {
    var text =
        switch (value) {
          case null -> "";
          case String it -> strip(it);
          case Number it -> it.toString();
          case Object it ->
              throw new EventFields.FieldException(
                  EventFields.kind(it) + " is given where a text is needed");
        };
    return text.isEmpty() ? null : text;
  }

  /** Removes white space of any script, and characters that show nothing, at both ends. */
  public static String strip(String text) {
    var characters = text.codePoints().toArray();
    var from = 0;
    var to = characters.length;
    while (from < to && isBlank(characters[from])) {
      from++;
    }
    while (to > from && isBlank(characters[to - 1])) {
      to--;
    }
    return new String(characters, from, to - from);
  }

  /**
   * Tells whether a character shows nothing. The five code points are characters that Unicode does
   * not call white space: fillers of Hangul, and braille's blank.
   */
  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT
        || character == 0x3164
        || character == 0x115F
        || character == 0x1160
        || character == 0xFFA0
        || character == 0x2800;
  }

  /**
   * Returns the number that can be dialled, in digits, {@code +}, brackets, {@code -}, {@code .}
   * and {@code /}. It ends at the first word, so an extension is left out.
   *
   * @param value a text or a number
   * @return null if there is no such number
   */
  public static @Nullable String phone(@Nullable Object value) {
    var text = value instanceof String || value instanceof Number ? value.toString() : "";
    var found = PHONE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    while (found.find()) {
      var number = found.group().replaceAll("[-(./ ]+$", "");
      if (number.chars().filter(Character::isDigit).count() >= LEAST_DIGITS) {
        return number;
      }
    }
    return null;
  }

  static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }
}
