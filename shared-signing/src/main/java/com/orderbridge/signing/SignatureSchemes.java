package com.orderbridge.signing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemes of known senders. Each is as the sender's documentation says, or stricter. */
public final class SignatureSchemes {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  /**
   * ZephyrCart sends {@code X-ZephyrCart-Signature: t=…,v1=hex} over {@code ts.body}. The key is
   * the whole secret, {@code whsec_} included. {@code X-ZephyrCart-Timestamp} must agree if it is
   * there.
   */
  public static final SignatureScheme ZEPHYRCART =
      SignatureScheme.named("zephyrcart")
          .signatureHeader("X-ZephyrCart-Signature")
          .format(new SignatureFormat.KeyValueList(Optional.of("t"), "v1"))
          .content(SignedContent.TIMESTAMP_BODY)
          .timestampHeader("X-ZephyrCart-Timestamp")
          .tolerance(FIVE_MINUTES)
          .build();

  /**
   * Commerce Layer sends {@code X-CommerceLayer-Signature: base64} over the body. It signs no time.
   */
  public static final SignatureScheme COMMERCE_LAYER =
      bareBase64("commerce-layer", "X-CommerceLayer-Signature").build();

  /**
   * Stripe sends {@code Stripe-Signature: t=…,v1=hex} over {@code ts.body}; other versions are
   * ignored. This scheme is stricter than Stripe's own library, which accepts any time in the
   * future.
   */
  public static final SignatureScheme STRIPE =
      SignatureScheme.named("stripe")
          .signatureHeader("Stripe-Signature")
          .format(new SignatureFormat.KeyValueList(Optional.of("t"), "v1"))
          .content(SignedContent.TIMESTAMP_BODY)
          .tolerance(FIVE_MINUTES)
          .failureStatus(400)
          .build();

  /** Shopify sends {@code X-Shopify-Hmac-SHA256: base64} over the body. It signs no time. */
  public static final SignatureScheme SHOPIFY =
      bareBase64("shopify", "X-Shopify-Hmac-SHA256", "Shopify-Hmac-SHA256").build();

  /** WooCommerce sends {@code X-WC-Webhook-Signature: base64} over the body. It signs no time. */
  public static final SignatureScheme WOOCOMMERCE =
      bareBase64("woocommerce", "X-WC-Webhook-Signature").failureStatus(400).build();

  /** GitHub sends {@code X-Hub-Signature-256: sha256=hex} over the body. It signs no time. */
  public static final SignatureScheme GITHUB =
      SignatureScheme.named("github")
          .signatureHeader("X-Hub-Signature-256")
          .format(new SignatureFormat.Bare("sha256="))
          .build();

  /**
   * Standard Webhooks 1.0.0 sends {@code webhook-signature: v1,base64 v1a,base64} over {@code
   * id.ts.body}. {@code v1} is HMAC, with secrets {@code whsec_…}. {@code v1a} is Ed25519: {@code
   * whsk_…} makes a signature and {@code whpk_…} verifies it.
   */
  public static final SignatureScheme STANDARD_WEBHOOKS =
      SignatureScheme.named("standard-webhooks")
          .signatureHeader("webhook-signature")
          .format(new SignatureFormat.SpaceList("v1", Optional.of("v1a")))
          .encoding(SignatureEncoding.BASE64)
          .content(SignedContent.ID_TIMESTAMP_BODY)
          .timestampHeader("webhook-timestamp")
          .idHeader("webhook-id")
          .secretEncoding(SecretEncoding.WHSEC_BASE64)
          .tolerance(FIVE_MINUTES)
          .build();

  private static final List<SignatureScheme> ALL =
      List.of(ZEPHYRCART, COMMERCE_LAYER, STRIPE, SHOPIFY, WOOCOMMERCE, GITHUB, STANDARD_WEBHOOKS);

  private SignatureSchemes() {}

  /** Returns all schemes above. */
  public static List<SignatureScheme> all() {
    return ALL;
  }

  /**
   * Returns the scheme of this name. The name must be written exactly as in {@link
   * SignatureScheme#name()}.
   *
   * @return empty if no scheme has this name
   */
  public static Optional<SignatureScheme> named(String name) {
    for (SignatureScheme scheme : ALL) {
      if (scheme.name().equals(name)) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }

  /**
   * A scheme as a configuration file describes it. Needed:
   *
   * <ul>
   *   <li>{@code name}
   *   <li>{@code signatureHeader}: the name that is sent, then aliases, joined with commas and no
   *       spaces
   *   <li>{@code format}: {@code bare}, {@code key-value-list} or {@code space-list}
   *   <li>{@code encoding} of signatures: {@code hex} or {@code base64}
   *   <li>{@code content} that is signed: {@code body}, {@code ts.body} or {@code id.ts.body}
   *   <li>{@code secretEncoding}: {@code utf8}, {@code base64}, {@code hex} or {@code whsec-base64}
   * </ul>
   *
   * Depending on these:
   *
   * <ul>
   *   <li>{@code prefix}: before a bare signature
   *   <li>{@code signatureKey}: a list's key or label of HMAC signatures; {@code v1} if left out
   *   <li>{@code timestampKey}: a key-value-list's key of the timestamp
   *   <li>{@code ed25519Label}: a space-list's label of Ed25519 signatures
   *   <li>{@code timestampHeader}, {@code idHeader}
   *   <li>{@code toleranceSeconds}, and {@code checkFuture}: {@code true} (if left out) or {@code
   *       false}
   *   <li>{@code failureStatus}: {@code 401} if left out
   * </ul>
   *
   * @throws IllegalArgumentException for an unknown key or value and for whatever {@link
   *     SignatureScheme} refuses, saying what to change
   */
  public static SignatureScheme fromSettings(Map<String, String> settings) {
    return new SchemeSettings(settings).scheme();
  }

  private static SignatureSchemeBuilder bareBase64(String name, String... headers) {
    return SignatureScheme.named(name).signatureHeader(headers).encoding(SignatureEncoding.BASE64);
  }
}
