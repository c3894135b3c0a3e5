package com.orderbridge.signing;

/**
 * A secret shared with a sender, under a name that may be shown. The secret itself never shows:
 * {@code toString} is redacted, no exception of this library quotes it, it cannot be serialised,
 * and {@link #revealSecretText()} is the only way to it.
 *
 * <p>How the text becomes a key (as it is, from Base64, …) is the {@linkplain
 * SignatureScheme#secretEncoding() scheme's} affair. Immutable and safe for use by several threads.
 */
public final class SigningSecret {
  private final String name;

  /** Transient, so that a serialiser that reads fields passes it over. */
  private final transient String text;

  private SigningSecret(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * A secret as the sender shows it, prefix included.
   *
   * @param name what {@link VerifiedBody#secretName()} says when this secret matched; several
   *     secrets may share a name, say the current and the previous one of a topic
   * @param text not empty; white space at either end is refused, since it comes from a stray line
   *     break in a secret store far more often than from a sender
   * @throws IllegalArgumentException saying what to change, without quoting the secret
   */
  public static SigningSecret of(String name, String text) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a secret needs a name, to say which one matched");
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("secret '" + name + "' is empty: set it first");
    }
    if (!text.equals(text.strip())) {
      throw new IllegalArgumentException(
          "secret '" + name + "' begins or ends with white space: store it without");
    }
    return new SigningSecret(name, text);
  }

  public String name() {
    return name;
  }

  /** The secret in clear, for handing it on. Never log what this returns. */
  public String revealSecretText() {
    return text;
  }

  @Override
  public String toString() {
    return "SigningSecret[" + name + ", redacted]";
  }
}
