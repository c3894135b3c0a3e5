package com.orderbridge.signing;

import java.util.Set;

/** Texts that stand where a secret has not been set yet, and what is no secret by its kind. */
final class Placeholder {
  private static final Set<String> WORDS =
      Set.of(
          "changeme",
          "changethis",
          "replaceme",
          "replacethis",
          "placeholder",
          "yoursecret",
          "yoursecrethere",
          "yoursigningsecret",
          "yourwebhooksecret",
          "insertsecrethere",
          "secrethere",
          "tobedone",
          "todo",
          "unset",
          "undefined");

  private static final String FILLINGS = "xX0*-_.?#";
  private static final String PREFIX = "whsec_";

  private Placeholder() {}

  /** Whether nobody can have meant that text as a secret of an HMAC. */
  static boolean isOne(String text) {
    String bare = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    return isTemplate(bare) || isFilling(bare) || WORDS.contains(letters(bare));
  }

  /** The public half of a key pair, which is known to everybody. */
  static boolean isPublicKey(String text) {
    return text.startsWith("whpk_") || text.startsWith("ssh-") || text.startsWith("-----BEGIN");
  }

  /** Such as {@code <secret>}, <code>${SECRET}</code> and <code>{{secret}}</code>. */
  private static boolean isTemplate(String text) {
    return isBetween("<", text, ">") || isBetween("${", text, "}") || isBetween("{{", text, "}}");
  }

  private static boolean isBetween(String begin, String text, String end) {
    return text.startsWith(begin) && text.endsWith(end);
  }

  /** One character all along, of those that fields are filled with. */
  private static boolean isFilling(String text) {
    return !text.isEmpty()
        && FILLINGS.indexOf(text.charAt(0)) >= 0
        && text.equals(text.substring(0, 1).repeat(text.length()));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char lower = Character.toLowerCase(text.charAt(i));
      if (lower >= 'a' && lower <= 'z') {
        letters.append(lower);
      }
    }
    return letters.toString();
  }
}
