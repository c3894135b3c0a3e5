package com.orderbridge.signing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Builds a {@link SignatureScheme}. The defaults are the most common choices: a bare signature in
 * hex over the body, the secret's UTF-8 as key, status 401 on failure. Nothing is checked before
 * {@link #build()}. Not thread-safe.
 */
public final class SignatureSchemeBuilder {
  private final String name;
  private List<String> signatureHeaders = List.of();
  private SignatureFormat format = new SignatureFormat.Bare("");
  private SignatureEncoding encoding = SignatureEncoding.HEX;
  private SignedContent content = SignedContent.BODY;
  private Optional<String> timestampHeader = Optional.empty();
  private Optional<String> idHeader = Optional.empty();
  private SecretEncoding secretEncoding = SecretEncoding.UTF8;
  private Optional<Tolerance> tolerance = Optional.empty();
  private int failureStatus = 401;

  SignatureSchemeBuilder(String name) {
    this.name = name;
  }

  /**
   * Names the header with the signature: first the name that a signer sends, then the aliases under
   * which it may arrive.
   */
  public SignatureSchemeBuilder signatureHeader(String... nameAndAliases) {
    signatureHeaders = List.of(nameAndAliases);
    return this;
  }

  /**
   * Sets the shape of the signature header. The default is {@link SignatureFormat.Bare} without a
   * prefix.
   */
  public SignatureSchemeBuilder format(SignatureFormat shape) {
    format = shape;
    return this;
  }

  /** Sets how a signature is written. The default is {@link SignatureEncoding#HEX}. */
  public SignatureSchemeBuilder encoding(SignatureEncoding signatures) {
    encoding = signatures;
    return this;
  }

  /** Sets which bytes are signed. The default is {@link SignedContent#BODY}. */
  public SignatureSchemeBuilder content(SignedContent signed) {
    content = signed;
    return this;
  }

  /** Names the header with the timestamp. The default is none. */
  public SignatureSchemeBuilder timestampHeader(String header) {
    timestampHeader = Optional.of(header);
    return this;
  }

  /** Names the header with the message id. The default is none. */
  public SignatureSchemeBuilder idHeader(String header) {
    idHeader = Optional.of(header);
    return this;
  }

  /** Sets how a secret becomes a key. The default is {@link SecretEncoding#UTF8}. */
  public SignatureSchemeBuilder secretEncoding(SecretEncoding secrets) {
    secretEncoding = secrets;
    return this;
  }

  /**
   * Sets how far the signed time may be from now. A scheme needs this exactly if it signs a
   * timestamp.
   */
  public SignatureSchemeBuilder tolerance(Tolerance tolerated) {
    tolerance = Optional.of(tolerated);
    return this;
  }

  /** Tolerates the same time in the past and in the future. */
  public SignatureSchemeBuilder tolerance(Duration bothSides) {
    return tolerance(Tolerance.ofBothSides(bothSides));
  }

  /** Sets the HTTP status that the sender expects for a rejected request. The default is 401. */
  public SignatureSchemeBuilder failureStatus(int status) {
    failureStatus = status;
    return this;
  }

  /**
   * Builds the scheme.
   *
   * @throws IllegalArgumentException if the scheme cannot work; the message says what to change
   */
  public SignatureScheme build() {
    return new SignatureScheme(
        name,
        signatureHeaders,
        format,
        encoding,
        content,
        timestampHeader,
        idHeader,
        secretEncoding,
        tolerance,
        failureStatus);
  }
}
