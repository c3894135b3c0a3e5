package com.orderbridge.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A scheme with a secret for each side: everything that a test needs to sign and verify. */
record Sample(String name, SignatureScheme scheme, String signing, String verifying) {
  static final Instant NOW = Instant.ofEpochSecond(1_780_000_000);
  static final String MESSAGE_ID = "msg_1";
  static final byte[] BODY = "{\"type\":\"order.created\",\"data\":{\"id\":\"ö\"}}".getBytes(UTF_8);

  static final String PRIVATE_KEY = "whsk_VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk=";
  static final String PUBLIC_KEY = "whpk_ZlN4eg7dSSqi0moX9hQUk3orrOouK3QVQSlJa248c/g=";
  static final String WHSEC = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  static final Sample STRIPE = of(SignatureSchemes.STRIPE);
  static final Sample GITHUB = of(SignatureSchemes.GITHUB);
  static final Sample SHOPIFY = of(SignatureSchemes.SHOPIFY);
  static final Sample ZEPHYRCART = of(SignatureSchemes.ZEPHYRCART);
  static final Sample STANDARD = of(SignatureSchemes.STANDARD_WEBHOOKS);

  /**
   * Returns every known scheme, Ed25519, and custom schemes for combinations that those do not
   * cover.
   */
  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    for (SignatureScheme scheme : SignatureSchemes.all()) {
      samples.add(new Sample(scheme.name(), scheme, WHSEC, WHSEC));
    }
    samples.add(new Sample("ed25519", SignatureSchemes.STANDARD_WEBHOOKS, PRIVATE_KEY, PUBLIC_KEY));
    samples.add(own("list over the body", bodyList()));
    samples.add(own("labels over the body", bodyLabels()));
    samples.add(own("bare over a time in a header", bareOverTime()));
    samples.add(own("list over an id", listOverId()));
    return samples;
  }

  static Sample of(SignatureScheme scheme) {
    return new Sample(scheme.name(), scheme, WHSEC, WHSEC);
  }

  static List<SigningSecret> secrets(String... texts) {
    List<SigningSecret> secrets = new ArrayList<>();
    for (String text : texts) {
      secrets.add(SigningSecret.of("secret " + (secrets.size() + 1), text));
    }
    return secrets;
  }

  Map<String, String> sign(byte[] body, Instant time) {
    return sign(body, time, signing);
  }

  Map<String, String> sign(byte[] body, Instant time, String... texts) {
    WebhookSigner signer = new WebhookSigner(scheme, secrets(texts));
    return scheme.signsMessageId() ? signer.sign(MESSAGE_ID, body, time) : signer.sign(body, time);
  }

  WebhookVerifier verifier() {
    return new WebhookVerifier(scheme, secrets(verifying));
  }

  Verification verify(Map<String, String> headers, byte[] body) {
    return verifier().verify(WebhookHeaders.of(headers), body, NOW);
  }

  /** Returns the signature header's value for a body. */
  String signature(byte[] body) {
    return Objects.requireNonNull(sign(body, NOW).get(signatureHeader()));
  }

  String signatureHeader() {
    return scheme.signatureHeaders().get(0);
  }

  static Verification.Rejected rejected(Reason reason) {
    return new Verification.Rejected(reason, Optional.empty());
  }

  /** Returns the headers with one more, or with another value. */
  static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.put(name, value);
    return changed;
  }

  @Override
  public String toString() {
    return name;
  }

  private static Sample own(String name, SignatureScheme scheme) {
    return new Sample(name, scheme, "own secret", "own secret");
  }

  private static SignatureScheme bodyList() {
    return SignatureScheme.named("own")
        .signatureHeader("X-Own-Signature")
        .format(new SignatureFormat.KeyValueList(Optional.empty(), "sig"))
        .encoding(SignatureEncoding.BASE64)
        .build();
  }

  private static SignatureScheme bodyLabels() {
    return SignatureScheme.named("own")
        .signatureHeader("X-Own-Signature")
        .format(new SignatureFormat.SpaceList("s1", Optional.empty()))
        .build();
  }

  private static SignatureScheme bareOverTime() {
    return SignatureScheme.named("own")
        .signatureHeader("X-Own-Signature")
        .content(SignedContent.TIMESTAMP_BODY)
        .timestampHeader("X-Own-Time")
        .tolerance(Duration.ofMinutes(1))
        .build();
  }

  private static SignatureScheme listOverId() {
    return SignatureScheme.named("own")
        .signatureHeader("X-Own-Signature")
        .format(new SignatureFormat.KeyValueList(Optional.of("at"), "mac"))
        .content(SignedContent.ID_TIMESTAMP_BODY)
        .idHeader("X-Own-Id")
        .tolerance(Tolerance.ofThePast(Duration.ofMinutes(1)))
        .build();
  }
}
