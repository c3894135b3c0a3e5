package com.orderbridge.signing;

/**
 * A secret that is shared with a sender, under a name that may be shown. The secret itself never
 * shows: {@code toString} is redacted, no exception of this library quotes it, it cannot be
 * serialised, and only {@link #revealSecretText()} returns it.
 *
 * <p>The {@linkplain SignatureScheme#secretEncoding() scheme} decides how the text becomes a key
 * (as it is, from Base64, …). Immutable and thread-safe.
 */
public final class SigningSecret {
  private final String name;

  /** Transient, so that a serialiser that reads fields ignores it. */
  private final transient String text;

  private SigningSecret(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * Makes a secret from the text that the sender shows, prefix included.
   *
   * @param name what {@link VerifiedBody#secretName()} returns if this secret matched; not blank.
   *     Several secrets may share a name, for example the current and the previous one of a topic
   * @param text the secret; not empty. White space at either end is refused, because it nearly
   *     always comes from a stray line break in a secret store
   * @throws IllegalArgumentException if one of them is refused; the message says what to change,
   *     and does not quote the secret
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

  /** Returns the name, which may be logged. */
  public String name() {
    return name;
  }

  /** Returns the secret in clear text, so that it can be handed on. Never log it. */
  public String revealSecretText() {
    return text;
  }

  @Override
  public String toString() {
    return "SigningSecret[" + name + ", redacted]";
  }
}
