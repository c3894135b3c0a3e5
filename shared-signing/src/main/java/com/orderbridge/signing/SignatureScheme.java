package com.orderbridge.signing;

import com.orderbridge.signing.internal.Ascii;
import com.orderbridge.signing.internal.Names;
import com.orderbridge.signing.internal.SignedHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one kind of sender signs. A scheme is data: no sender needs code of its own. {@link
 * SignatureSchemes} has the known schemes, {@link #named} begins one of your own, and {@link
 * SignatureSchemes#fromSettings} reads one from a configuration file. The constructor refuses a
 * scheme that cannot work, with a message that says what to change.
 *
 * @param name the name in configuration and messages
 * @param signatureHeaders the headers that may carry the signature. A signer sends the first; the
 *     others are aliases. A request must have exactly one occurrence of one of them
 * @param format the shape of that header
 * @param encoding how a signature is written in it
 * @param content which bytes are signed
 * @param timestampHeader the header with the timestamp. If the list itself carries the timestamp,
 *     this header is optional, and must agree if it is there
 * @param idHeader the header with the message id, if the id is signed
 * @param secretEncoding how a secret becomes a key
 * @param tolerance how old a request may be; needed exactly if a timestamp is signed
 * @param failureStatus the HTTP status that this sender expects for a rejected request
 */
public record SignatureScheme(
    String name,
    List<String> signatureHeaders,
    SignatureFormat format,
    SignatureEncoding encoding,
    SignedContent content,
    Optional<String> timestampHeader,
    Optional<String> idHeader,
    SecretEncoding secretEncoding,
    Optional<Tolerance> tolerance,
    int failureStatus) {

  public SignatureScheme {
    signatureHeaders = List.copyOf(signatureHeaders);
    require(!name.isBlank(), "give the scheme a name");
    checkHeaders(signatureHeaders, timestampHeader, idHeader);
    checkTimestamp(format, content, timestampHeader, tolerance);
    require(
        content.hasId() == idHeader.isPresent(),
        "idHeader is needed when content is id.ts.body, and only then: nothing else signs it");
    require(
        ed25519Label(format).isEmpty() || secretEncoding == SecretEncoding.WHSEC_BASE64,
        "ed25519Label needs secretEncoding whsec-base64, which tells the kinds of key apart");
    require(
        failureStatus >= 400 && failureStatus <= 499 && failureStatus != 410,
        "failureStatus is from 400 to 499, and not 410, which ends a subscription");
  }

  /**
   * Begins a scheme of your own.
   *
   * @param name the name in configuration and messages; not blank
   */
  public static SignatureSchemeBuilder named(String name) {
    return new SignatureSchemeBuilder(name);
  }

  /**
   * Tells whether the message id is signed. If it is, a signer needs one: see {@link
   * WebhookSigner#sign(String, byte[], java.time.Instant)}.
   */
  public boolean signsMessageId() {
    return content.hasId();
  }

  Optional<String> timestampKey() {
    return timestampKey(format);
  }

  Optional<String> ed25519Label() {
    return ed25519Label(format);
  }

  private static void checkHeaders(
      List<String> signatureHeaders, Optional<String> timestampHeader, Optional<String> idHeader) {
    require(!signatureHeaders.isEmpty(), "name the signatureHeader");
    List<String> all = new ArrayList<>(signatureHeaders);
    all.addAll(asList(timestampHeader));
    all.addAll(asList(idHeader));
    for (int i = 0; i < all.size(); i++) {
      Names.checkHeader("header name", all.get(i));
      checkUnlike(all.get(i), all.subList(0, i));
    }
  }

  private static List<String> asList(Optional<String> header) {
    return header.isPresent() ? List.of(header.get()) : List.of();
  }

  private static void checkUnlike(String header, List<String> others) {
    for (String other : others) {
      require(
          !Ascii.sameIgnoringCase(header, other),
          "header '" + header + "' is named twice: each has one role");
    }
  }

  private static void checkTimestamp(
      SignatureFormat format,
      SignedContent content,
      Optional<String> timestampHeader,
      Optional<Tolerance> tolerance) {
    boolean located = timestampHeader.isPresent() || timestampKey(format).isPresent();
    require(
        content.hasTimestamp() || !located,
        "the timestamp is not signed: drop timestampHeader and timestampKey, or sign ts.body");
    require(
        located || !content.hasTimestamp(),
        "a timestamp is signed: say where it is, with timestampHeader or timestampKey");
    require(
        content.hasTimestamp() || tolerance.isEmpty(),
        "a tolerance needs a signed timestamp: drop it, or sign ts.body");
    require(
        tolerance.isPresent() || !content.hasTimestamp(),
        "a signed timestamp needs a tolerance, or it protects from nothing: say 300 seconds");
  }

  private static Optional<String> timestampKey(SignatureFormat format) {
    return format instanceof SignatureFormat.KeyValueList list
        ? list.timestampKey()
        : Optional.empty();
  }

  private static Optional<String> ed25519Label(SignatureFormat format) {
    return format instanceof SignatureFormat.SpaceList list
        ? list.ed25519Label()
        : Optional.empty();
  }

  private static void require(boolean right, String change) {
    if (!right) {
      throw new IllegalArgumentException(change);
    }
  }

  /** Returns the names of the headers that a signer sends. */
  SignedHeaders signedHeaders() {
    return new SignedHeaders(signatureHeaders.get(0), timestampHeader, idHeader);
  }
}
