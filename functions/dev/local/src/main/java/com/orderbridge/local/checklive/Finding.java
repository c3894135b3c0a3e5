package com.orderbridge.local.checklive;

/**
 * One thing that the check has found in a live system.
 *
 * @param what was found; no secret, and of customers their numbers only
 * @param todo what the person does now; empty where nothing is to be done
 */
public record Finding(Level level, String what, String todo) {
  /** How much it matters. */
  public enum Level {
    OK,
    /** It cannot be told from here, or is worth a look. */
    NOTE,
    /** The bridge would fail. */
    MEND
  }

  /** What is printed: one line, whatever the vendor's texts contain. */
  String line() {
    var text = todo.isEmpty() ? what : what.replaceFirst("\\.+$", "") + ". " + todo + ".";
    return "  %-5s %s".formatted(level.name().toLowerCase(java.util.Locale.ROOT), oneLine(text));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip();
  }
}
