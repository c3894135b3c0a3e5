package com.orderbridge.signing.internal;

import java.util.List;
import java.util.Set;

/**
 * Recognises texts that stand in for a secret that has not been set yet, and texts that cannot be a
 * secret at all.
 */
public final class Placeholder {
  /** Each phrase is too long to occur in a random secret by chance. */
  private static final List<String> PHRASES =
      List.of(
          "changeme",
          "changethis",
          "replaceme",
          "replacethis",
          "placeholder",
          "yoursecret",
          "yoursigning",
          "yourwebhook",
          "secrethere",
          "setmelater",
          "tobedone");

  private static final Set<String> WORDS = Set.of("todo", "unset", "undefined", "null", "none");

  /** A text that repeats a unit of up to this many characters is nobody's secret. */
  private static final int LONGEST_UNIT = 10;

  private static final String FILLINGS = "xX0*-_.?#";
  private static final String PREFIX = "whsec_";

  private Placeholder() {}

  /** Tells whether nobody can have meant this text as a secret of an HMAC. */
  public static boolean isOne(String text) {
    String bare = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    String letters = letters(bare);
    return isTemplate(bare)
        || isFilling(bare)
        || WORDS.contains(letters)
        || hasPhrase(letters)
        || isRepeated(bare)
        || isCountedUp(bare)
        || text.startsWith("arn:aws");
  }

  /**
   * Tells whether this is the public half of a key pair, which everybody may know: of Standard
   * Webhooks, of SSH, in PEM, or as the X.509 bytes of Ed25519, P-256 and RSA.
   */
  public static boolean isPublicKey(String text) {
    return text.startsWith("whpk_")
        || text.startsWith("ssh-")
        || text.startsWith("-----BEGIN")
        || text.startsWith("MCowBQYDK2Vw")
        || text.startsWith("MFkwEwYHKoZIzj0")
        || text.startsWith("MIIBIjANBgkqhkiG9w0");
  }

  private static boolean hasPhrase(String letters) {
    boolean has = false;
    for (String phrase : PHRASES) {
      has |= letters.contains(phrase);
    }
    return has;
  }

  /**
   * Tells whether a unit of two or more characters is repeated and nothing else follows. {@link
   * #isFilling} handles a single character.
   */
  private static boolean isRepeated(String text) {
    boolean repeated = false;
    for (int unit = 2; unit <= LONGEST_UNIT && 2 * unit <= text.length(); unit++) {
      String once = text.substring(0, unit);
      repeated |=
          text.length() % unit == 0
              && isSecretsWord(once)
              && text.equals(once.repeat(text.length() / unit));
    }
    return repeated;
  }

  private static boolean isSecretsWord(String unit) {
    String letters = letters(unit);
    return letters.equals("secret") || letters.equals("password") || letters.equals("test");
  }

  private static boolean isCountedUp(String text) {
    boolean counted = text.length() > 2;
    for (int i = 1; i < text.length(); i++) {
      int step = text.charAt(i) - text.charAt(i - 1);
      counted &= Character.isDigit(text.charAt(i)) && (step == 1 || step == -9);
    }
    return counted;
  }

  /**
   * Recognises texts such as {@code <secret>}, <code>${SECRET}</code> and <code>{{secret}}</code>.
   */
  private static boolean isTemplate(String text) {
    return isBetween("<", text, ">") || isBetween("${", text, "}") || isBetween("{{", text, "}}");
  }

  private static boolean isBetween(String begin, String text, String end) {
    return text.startsWith(begin) && text.endsWith(end);
  }

  /** Tells whether the text is one character repeated, of those with which people fill fields. */
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
