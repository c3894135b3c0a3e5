package com.orderbridge.local.checklive;

/**
 * One thing that the check has found in a live system.
 *
 * @param level how much it matters
 * @param what what was found; it has no secret, and of customers only their numbers
 * @param todo what a person must do now; empty if nothing has to be done
 */
public record Finding(Level level, String what, String todo) {
  /** How much a finding matters. */
  public enum Level {
    OK,
    /** The check cannot tell, or a person should have a look. */
    NOTE,
    /** The bridge would fail. */
    MEND
  }

  /** Returns the printed text: one line, whatever the vendor's texts contain. */
  String line() {
    var text = todo.isEmpty() ? what : what.replaceFirst("\\.+$", "") + ". " + todo + ".";
    return "  %-5s %s".formatted(level.name().toLowerCase(java.util.Locale.ROOT), oneLine(text));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip();
  }
}
