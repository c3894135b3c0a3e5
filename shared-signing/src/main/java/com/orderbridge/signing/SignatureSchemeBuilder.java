package com.orderbridge.signing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Puts a {@link SignatureScheme} together. What is not said is the commonest: a bare signature in
 * hex over the body, keyed with the secret's UTF-8, answered with 401 when it fails. Nothing is
 * checked before {@link #build()}. For one thread.
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

  /** The header that is sent, then other names under which it may arrive. */
  public SignatureSchemeBuilder signatureHeader(String... nameAndAliases) {
    signatureHeaders = List.of(nameAndAliases);
    return this;
  }

  public SignatureSchemeBuilder format(SignatureFormat shape) {
    format = shape;
    return this;
  }

  public SignatureSchemeBuilder encoding(SignatureEncoding signatures) {
    encoding = signatures;
    return this;
  }

  public SignatureSchemeBuilder content(SignedContent signed) {
    content = signed;
    return this;
  }

  public SignatureSchemeBuilder timestampHeader(String header) {
    timestampHeader = Optional.of(header);
    return this;
  }

  public SignatureSchemeBuilder idHeader(String header) {
    idHeader = Optional.of(header);
    return this;
  }

  public SignatureSchemeBuilder secretEncoding(SecretEncoding secrets) {
    secretEncoding = secrets;
    return this;
  }

  public SignatureSchemeBuilder tolerance(Tolerance tolerated) {
    tolerance = Optional.of(tolerated);
    return this;
  }

  /** Tolerates as much behind now as ahead of it. */
  public SignatureSchemeBuilder tolerance(Duration bothSides) {
    return tolerance(Tolerance.ofBothSides(bothSides));
  }

  public SignatureSchemeBuilder failureStatus(int status) {
    failureStatus = status;
    return this;
  }

  /**
   * The scheme.
   *
   * @throws IllegalArgumentException if it cannot be right, saying what to change
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
