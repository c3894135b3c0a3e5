package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.config.SourceRules.TestMode;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.json.Copied;
import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.intake.ParkedText;
import com.orderbridge.intake.body.Tokens;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private final Door door = new Door();

  @Test
  void noTokenOfAProviderComesToAQueue() throws IOException {
    assertEquals("accepted", door.layer(resource()).code());
    for (var sent : door.sqs.sent) {
      assertFalse(sent.messageBody().contains("SEC-"), sent.messageBody());
    }
    var event = CloudEvents.read(door.sqs.sent.getFirst().messageBody()).orElseThrow();
    assertEquals("NOSUCH-SKU", event.data().at("/included/0/attributes/sku_code").asText());
  }

  @Test
  void norIsOneParked() throws IOException {
    assertEquals("parked", door.layer(resource().replace("\"orders\"", "\"parcels\"")).code());
    var parked = ParkedText.of(door.sqs.sent.getFirst().messageBody()).orElseThrow();
    var text = parked.text();
    assertFalse(text.contains("SEC-"), text);
    assertTrue(text.contains("NOSUCH-SKU"), text);
    assertEquals("data.type is not orders", parked.reason());
  }

  @Test
  void zephyrCartsBodiesLoseThemToo() {
    var payment = "\"payment\":{\"client_secret\":\"SEC-1\",\"next\":\"https://x?token=SEC-2\"}";
    for (var id : new String[] {"\"id\":\"order_1\",", ""}) {
      door.zephyr(
          "{\"type\":\"order.created\",\"data\":{%s\"livemode\":true,%s}}".formatted(id, payment));
    }
    assertEquals(3, door.sqs.sent.size());
    for (var sent : door.sqs.sent) {
      var parked = ParkedText.of(sent.messageBody()).map(ParkedText::text);
      var text = parked.filter(it -> !it.isEmpty()).orElse(sent.messageBody());
      assertTrue(text.contains("\"payment\":{}") && !text.contains("SEC-"), text);
    }
  }

  @Test
  void norIsOneOfABodyThatIsNoJson() throws IOException {
    var cut = resource().substring(0, resource().length() - 12);
    for (var body :
        new String[] {cut, resource() + "}", resource().replaceAll("SEC-cps-token.*", "SEC-")}) {
      assertEquals("parked", door.layer(body).code());
      var text = ParkedText.of(door.sqs.sent.getLast().messageBody()).orElseThrow().text();
      assertFalse(text.contains("SEC-"), text);
      assertTrue(text.contains("NOSUCH-SKU"), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cart_url",
        "Cart_Url",
        "cartUrl",
        "CART-URL",
        "return_url",
        "token",
        "access_token",
        "accessToken",
        "client_secret",
        "shared_secret",
        "payment_method_nonce",
        "auth_token",
        "encryptedCardNumber",
        "payment_request_data",
        "approval_url",
        "payment_session",
        "cvc",
        "token_id",
        "tokenData",
        "tokenizationData",
        "payment_token_v2",
        "bearer",
        "passphrase",
        "cookie",
        "signature",
        "signedMessage",
        "access_key",
        "signing_key",
        "hmac_key",
        "merchant_key",
        "webhook_key",
        "api_key",
        "stripe_api_key",
        "csc",
        "cvn",
        "cvc_code",
        "cryptogram",
        "cavv",
        "dpan",
        "iban",
        "storedPaymentMethodId",
        "recurringDetailReference",
        "payment[token]",
        "payment[token][id]",
        "client secret",
        "token ",
        "\ttoken",
        "to\u200Bken",
        "token\uFEFF",
        "\uFF54\uFF4F\uFF4B\uFF45\uFF4E",
        "to\u00ADken",
        "token\u3164"
      })
  void namesOfSecretsAreDroppedInAnySpelling(String name) {
    assertTrue(Tokens.of(SourceRules.USUAL).drops(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "number",
        "total_amount_cents",
        "payment_status",
        "payment_method",
        "hybris_cart_id",
        "customer_email",
        "reference",
        "token_color",
        "secretary",
        "order_url",
        "privacy_url",
        "key",
        "signature_required",
        "code",
        "bundle_code",
        "gift_card_code",
        "session",
        "line_items[0]",
        "idempotency_key",
        "line 2",
        "straße",
        "n2"
      })
  void whatOrdersAreMadeOfIsKept(String name) {
    assertFalse(Tokens.of(SourceRules.USUAL).drops(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x/?accessToken=1",
        "https://x/?a=1&access_token=1",
        "https://x#accesstoken=1",
        "https://x/?token=1",
        "https://x?payment_intent_client_secret=1",
        "token=A1B2C3D4",
        "https://x/?next=https%3A%2F%2Fy%3FaccessToken%3Djwt"
      })
  void textsWithATokenInThemAreDropped(String text) {
    assertEquals("{\"a\":1}", copied("{\"a\":1,\"url\":\"" + text + "\"}", List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x/?a=1",
        "broken = 1",
        "=token",
        "tokens are 1=1",
        "nonce",
        "oken=",
        "=",
        "token=",
        "Refill token=A5",
        "c/o Passwd=3 Lane",
        "token=wonderful day",
        "password=1234567890"
      })
  void otherTextsAreKept(String text) {
    var json = "{\"url\":\"" + text + "\"}";
    assertEquals(json, copied(json, List.of()));
  }

  @Test
  void aSourcesOwnListExtendsIt() {
    var json = "{\"a\":1,\"Customer-IBAN\":\"DE\",\"deep\":{\"customer_iban\":{\"b\":2}}}";
    assertEquals("{\"a\":1,\"deep\":{}}", copied(json, List.of("customerIban")));
    assertEquals(json, copied(json, List.of()));
  }

  private static String copied(String json, List<String> removed) {
    var rules =
        new SourceRules(
            SourceRules.SHORTEST_KEY,
            TestMode.REQUIRED,
            Optional.empty(),
            removed,
            SourceRules.LARGEST_BODY);
    var copy = new JsonCopy(Tokens.of(rules), List.of()).of(json.getBytes(UTF_8));
    return ((Copied.Copy) copy).text().text();
  }

  private static String resource() throws IOException {
    try (var stream = Objects.requireNonNull(TokensTest.class.getResourceAsStream("tokens.json"))) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
