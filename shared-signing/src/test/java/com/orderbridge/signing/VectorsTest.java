package com.orderbridge.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.orderbridge.signing.Verification.Verified;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests signatures that others published, or that OpenSSL computed, in both directions. */
class VectorsTest {

  /**
   * One request whose right headers are known.
   *
   * @param verifying the secret's text at the receiver
   * @param signing the secret's text at the sender
   */
  record Vector(
      String source,
      SignatureScheme scheme,
      String signing,
      String verifying,
      String id,
      long time,
      String body,
      Map<String, String> headers) {

    @Override
    public String toString() {
      return source;
    }
  }

  static List<Vector> vectors() {
    return List.of(
        zephyrCart(),
        commerceLayer(),
        commerceLayerOfAtomsStudio(),
        stripe(12345, "2672d138c9a412830f3bfe2ecc5bfb3277cf6f5b49d0119d77dd6cb64da1257e"),
        stripe(1_700_000_000, "4f1cd7feda9826e746b7d482c4badebb657398df1099e1046364f6196a230150"),
        shopify(),
        wooCommerce(),
        gitHub(),
        standardWebhooks("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
        standardWebhooks("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
        standardWebhooksEd25519());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void verifies(Vector vector) {
    Verified verified = assertInstanceOf(Verified.class, verification(vector));

    assertArrayEquals(vector.body().getBytes(UTF_8), verified.body().bytes());
    assertEquals("current", verified.body().secretName());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void signsAlike(Vector vector) {
    WebhookSigner signer = new WebhookSigner(vector.scheme(), secrets(vector.signing()));
    byte[] body = vector.body().getBytes(UTF_8);
    Instant time = Instant.ofEpochSecond(vector.time());

    Map<String, String> headers =
        vector.id().isEmpty() ? signer.sign(body, time) : signer.sign(vector.id(), body, time);

    assertEquals(vector.headers(), headers);
  }

  @Test
  void saysWhatWasSignedBesideTheBody() {
    Verified verified =
        assertInstanceOf(
            Verified.class,
            verification(standardWebhooks("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")));

    assertEquals(Optional.of("msg_p5jXN8AQM9LWM0D4loKWxJek"), verified.body().messageId());
    assertEquals(Optional.of(Instant.parse("2021-02-25T15:02:10Z")), verified.body().signedAt());
  }

  @Test
  void claimsNoTimeAndNoIdThatWereNotSigned() {
    Verified verified = assertInstanceOf(Verified.class, verification(gitHub()));

    assertEquals(Optional.empty(), verified.body().messageId());
    assertEquals(Optional.empty(), verified.body().signedAt());
  }

  private static Verification verification(Vector vector) {
    return new WebhookVerifier(vector.scheme(), secrets(vector.verifying()))
        .verify(
            WebhookHeaders.of(vector.headers()),
            vector.body().getBytes(UTF_8),
            Instant.ofEpochSecond(vector.time()));
  }

  private static List<SigningSecret> secrets(String text) {
    return List.of(SigningSecret.of("current", text));
  }

  private static Vector zephyrCart() {
    String body =
        "{\"type\":\"order.created\",\"data\":{\"id\":\"order_01HXY8N5Q2V0K3M7T4R6W9Z1AB\","
            + "\"cart_id\":\"cart_01HXY4QH6QMEN0SEN1GHX7YK9C\",\"currency\":\"EUR\","
            + "\"total_cents\":2980,\"livemode\":false}}";
    String mac = "7cf19b984dabdb42fd7345841b6f465f2b585be68e4efca2aae4f1389151e952";
    return keyed(
        "ZephyrCart, computed with OpenSSL",
        SignatureSchemes.ZEPHYRCART,
        "whsec_test_zephyr_000000000000",
        1_780_000_000,
        body,
        Map.of(
            "X-ZephyrCart-Signature",
            "t=1780000000,v1=" + mac,
            "X-ZephyrCart-Timestamp",
            "1780000000"));
  }

  private static Vector commerceLayer() {
    return keyed(
        "Commerce Layer, computed with OpenSSL",
        SignatureSchemes.COMMERCE_LAYER,
        "1c0994cc4e996e8c6ee56a2198f66f3c",
        0,
        "{\"data\":{\"id\":\"wdyBhBKaDP\",\"type\":\"orders\",\"attributes\":{\"number\":\"118957\","
            + "\"status\":\"placed\",\"metadata\":{\"hybris_cart_id\":\"00012345\"}},"
            + "\"meta\":{\"mode\":\"test\"}}}",
        Map.of("X-CommerceLayer-Signature", "PmaNFNXBochJvq0Dcr4wNXYjiqKFNKi7lkH7K/ykO68="));
  }

  private static Vector commerceLayerOfAtomsStudio() {
    return keyed(
        "Commerce Layer, inputs of atoms-studio",
        SignatureSchemes.COMMERCE_LAYER,
        "secret",
        0,
        "message",
        Map.of("X-CommerceLayer-Signature", "i19IcCmVwVmMVz2x4hhmqbgl1KeU0WnXBgoDYFeWNgs="));
  }

  private static Vector stripe(long time, String mac) {
    return keyed(
        "Stripe, secret and body of stripe-java's tests",
        SignatureSchemes.STRIPE,
        "whsec_test_secret",
        time,
        "{\n  \"id\": \"evt_test_webhook\",\n  \"object\": \"event\"\n}",
        Map.of("Stripe-Signature", "t=" + time + ",v1=" + mac));
  }

  private static Vector shopify() {
    return keyed(
        "Shopify, computed with OpenSSL",
        SignatureSchemes.SHOPIFY,
        "hush",
        0,
        "{\"id\":820982911946154508}",
        Map.of("X-Shopify-Hmac-SHA256", "qBvrsZF7RfB1iS6BX6IHqJTp5L911P7intnPeTPsH0I="));
  }

  /** WooCommerce uses the same construction as Commerce Layer, under another name. */
  private static Vector wooCommerce() {
    return keyed(
        "WooCommerce, computed with OpenSSL",
        SignatureSchemes.WOOCOMMERCE,
        "secret",
        0,
        "message",
        Map.of("X-WC-Webhook-Signature", "i19IcCmVwVmMVz2x4hhmqbgl1KeU0WnXBgoDYFeWNgs="));
  }

  private static Vector gitHub() {
    String mac = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    return keyed(
        "GitHub's documentation",
        SignatureSchemes.GITHUB,
        "It's a Secret to Everybody",
        0,
        "Hello, World!",
        Map.of("X-Hub-Signature-256", "sha256=" + mac));
  }

  private static Vector standardWebhooks(String secret) {
    return standardWebhooks(
        "Standard Webhooks libraries, v1, " + secret.substring(0, 6),
        secret,
        secret,
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  private static Vector standardWebhooksEd25519() {
    return standardWebhooks(
        "Standard Webhooks' Go library, v1a",
        "whsk_VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk=",
        "whpk_ZlN4eg7dSSqi0moX9hQUk3orrOouK3QVQSlJa248c/g=",
        "v1a,tQ9V2XOqn7jL/DQenEFpqIugdBVtiMmER5mhSkXBNwM0mkATuDe6KYYUuxqtaiHeYGb7KaaBRdM5WqyeFiL8Ag==");
  }

  private static Vector standardWebhooks(
      String source, String signing, String verifying, String signature) {
    String id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    Map<String, String> headers = new HashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", "1614265330");
    headers.put("webhook-signature", signature);
    return new Vector(
        source,
        SignatureSchemes.STANDARD_WEBHOOKS,
        signing,
        verifying,
        id,
        1_614_265_330,
        "{\"test\": 2432232314}",
        headers);
  }

  private static Vector keyed(
      String source,
      SignatureScheme scheme,
      String secret,
      long time,
      String body,
      Map<String, String> headers) {
    return new Vector(source, scheme, secret, secret, "", time, body, headers);
  }
}
