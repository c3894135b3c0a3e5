package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.json.AsciiJson;
import com.orderbridge.core.json.Copied;
import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.intake.ParkedText;
import com.orderbridge.intake.body.Cleaning;
import com.orderbridge.intake.body.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests tokens that no field's name reveals: inside texts, and in bodies that cannot be read. */
class HiddenTokensTest {
  private static final Tokens TOKENS = Tokens.of(SourceRules.USUAL);
  private static final String WEB_TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.SEC-_1";
  private static final String CUT =
      "{\"type\":\"order.created\",\"data\":{\"id\":\"order_1\",\"sku\":\"MUG\",\"token\":\"SEC-1\",";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"token\":\"SEC\",\"shop\":7}|{\"shop\":7}",
        " [ {\"id\":1.50,\"client_secret\":\"SEC\"} ]|[ {\"id\":1.50} ]",
        "{\"a\":\"{\\\"jwt\\\":\\\"SEC\\\",\\\"b\\\":1}\"}|{\"a\":\"{\\\"b\\\":1}\"}",
        "{\"token\":\"SEC\",\"note\":\"cut|{\"token\":\"\",\"note\":\"cut",
        "<p><token>SEC</token>ü</p>|<p><token></token>ü</p>",
        "https://user:SEC@host/path?a=1|https://host/path?a=1",
        "Sign in at https://x?access_token=SEC&a=1 (today)|Sign in at"
            + " https://x?access_token=[removed]&a=1 (today)",
        "paid with 4111-1111-1111-1111, thanks|paid with [removed], thanks",
        "Amex 3782 822463 10005!|Amex [removed]!",
        "it was " + WEB_TOKEN + " as sent|it was [removed] as sent",
        "key sk_live_51HxSEC, done|key [removed], done",
        "keys (rk_live_1SEC) sk_test_1SEC|keys ([removed]) [removed]",
        "hook whsec_1SEC/+=.|hook [removed].",
        "of pi_3NaB_secret_SEC and seti_1a_secret_SEC!|of [removed] and [removed]!",
        "sent Bearer abcdefgSEC123456 to it|sent [removed] to it",
        "response: {\"client_secret\":\"SEC\",\"a\":1} at 12\"|response:"
            + " {\"client_secret\":\"\",\"a\":1} at 12\"",
        "with payment[token]=abSEC123 done|with payment[token]=[removed] done",
        "with card_number=4242424242424242&cvc=123 ok|with card_number=[removed]&cvc=[removed] ok",
        "charged card 4111111111111111 today|charged card [removed] today",
      })
  void whatIsAroundATokenInATextIsKept(String text, String kept) {
    var rest = ",\"total\":12.50,\"b\":[1e2]}";
    assertEquals(json("{\"a\":", kept.strip(), rest), copied(json("{\"a\":", text.strip(), rest)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WEB_TOKEN,
        "Bearer " + WEB_TOKEN,
        "4111 1111 1111 1111",
        "https://x/?jwt=SEC",
        "https://x/?a=1&auth=SEC",
        "https://x/?next=https%3A%2F%2Fy%3Fjwt%3DSEC",
        "https://x/?api_key=SEC",
        "https://x/#password=SEC",
        "https://x/?session_id=SEC",
        "https://x/?a=1&sid=SEC",
        "https://x/?ticket=SEC",
        "https://x/?PHPSESSID=SEC",
        "https://x/?session=SEC&b=2",
        "https://x/?a=1&sig=SEC",
        "sk_live_51HxSEC",
        "card_number=4242424242424242&cvc=123"
      })
  void whatIsNothingButATokenIsLeftOutWithItsField(String text) {
    assertEquals("{\"b\":[]}", copied(json("{\"a\":", text, ",\"b\":[" + string(text) + "]}")));
  }

  @Test
  void theNumberOfACardIsLeftOutWhereItsNameSaysSo() {
    var card = "{\"number\":\"4111111111111111\",\"month\":12,\"n\":[4111111111111111]}";
    var json = "{\"number\":\"4111111111111111\",\"card\":" + card + ",\"credit_card\":%s}";
    assertEquals(
        "{\"number\":\"4111111111111111\",\"card\":{\"month\":12,\"n\":[]}}",
        copied(json.formatted("4111111111111111")));
    assertTrue(copied(json.formatted("\"4111111111111112\"")).contains("1112"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane@example.com",
        "mailto:jane@example.com",
        "http://x:8080/a@b",
        "author=Jane",
        "oauth is 1=1",
        "JUG-eyJ",
        "eyJ.a.b",
        "{\"name\":\"Jane\",\"ä\":1.50}",
        "[gift] \"for you\"",
        "\"quoted\" and more",
        "{braces} \"token\": x",
        "<b>bold</b> <i class='x'>",
        "4111111111111111",
        "4006381333931",
        "+49 4111 1111 1111 111",
        "DE89 3704 0044 0532 0130 00",
        "2026-06-01T10:15:00.783Z",
        "550e8400-e29b-41d4-a716-446655440000",
        "1234 5678 9012 3456",
        "task_live_1",
        "pi_1 secret_2",
        "Bearer of tidings 2026",
        "gift card 4111111111111111",
        "card 4111111111111112",
        "postcard 4111111111111111",
        "ticket=AB12345678",
        "{\"name\":\"Cookie\",\"value\":\"Chocolate\"}",
        "{\"value\":\"SEC\",\"name\":\"size\"}",
        "{\"name\":\"token\",\"other\":1,\"of\":{\"value\":1}}"
      })
  void whatOnlyLooksLikeOneIsKept(String text) {
    var json = json("{\"note\" : ", text, ", \"list\":[ " + string(text) + "]}");
    assertEquals(json, copied(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"name\":\"client_secret\",\"value\":\"SEC\"},{\"name\":\"size\",\"value\":\"L\"}]|[{\"name\":\"client_secret\"},{\"name\":\"size\",\"value\":\"L\"}]",
        "{\"key\":\"token\",\"a\":1,\"value\":{\"b\":[\"SEC\"]}}|{\"key\":\"token\",\"a\":1}",
        "{\"key\":\"to\\u006ben\",\"value\":7}|{\"key\":\"to\\u006ben\"}",
      })
  void aValueIsLeftOutByTheNameThatIsBesideIt(String json, String kept) {
    assertEquals(kept, copied(json));
  }

  @Test
  void anOrderWithoutTokensPassesByteForByte() {
    var random = new Random(20261130);
    for (int i = 0; i < 3000; i++) {
      var order = new RandomOrder(random).text();
      assertEquals(order, copied(order));
      assertEquals(order, unquoted(copied(string(order))));
      assertEquals(Optional.empty(), new Cleaning(TOKENS).cleaned(order.getBytes(UTF_8)));
    }
  }

  @Test
  void aTokenAnywhereInAnOrderIsTheOnlyThingThatIsTakenOut() {
    var random = new Random(20261201);
    for (int i = 0; i < 1000; i++) {
      var order = new RandomOrder(random).text();
      var with = order.replaceFirst("\\{", "{\"token\":\"SEC\",");
      assertEquals(order, copied(with));
      assertEquals(order, unquoted(copied(string(with))));
    }
  }

  @Test
  void aBodyThatIsEncodedTwiceLosesItsTokens() {
    var parked = parked(string(string(CUT + "\"b\":1}}")).getBytes(UTF_8));
    assertTrue(parked.contains("MUG") && parked.startsWith("\"\\\"{"), parked);
  }

  @Test
  void aBodyInAnotherEncodingLosesThem() {
    for (var marked : List.of("", "\uFEFF")) {
      for (var charset :
          List.of(UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"))) {
        var bytes = (marked + CUT).getBytes(charset);
        assertTrue(parked(bytes).contains("\"sku\":\"MUG\""));
        assertTrue(parked(Arrays.copyOf(bytes, bytes.length - 1)).contains("MUG"));
      }
    }
    assertTrue(parked((CUT + "ö").getBytes(ISO_8859_1)).contains("MUG"));
  }

  @Test
  void ofACompressedBodyThatEndsEarlyTheBeginIsKeptWithoutThem() {
    var zipped = gzip((CUT + "\"list\":[" + "1,".repeat(20_000)).getBytes(UTF_8));
    assertTrue(parked(Arrays.copyOf(zipped, zipped.length - 9)).contains("\"sku\":\"MUG\""));
    assertTrue(parked(Arrays.copyOf(zipped, 12)).contains("damaged gzip, 12 bytes, SHA-256 "));
  }

  @Test
  void ofABodyInWhichNobodyCanLookADescriptionIsKept() {
    var messagePack = "\u0082\u00a5token\u00a3SEC\u00a2id\u00a11".getBytes(ISO_8859_1);
    var protocolBuffer = "\n\5token\u0012\3SEC".getBytes(ISO_8859_1);
    for (var bytes : List.of(messagePack, protocolBuffer, "id\0token\0SEC".getBytes(UTF_8))) {
      assertTrue(parked(bytes).startsWith("The body is not kept"), parked(bytes));
      assertTrue(parked(bytes).contains(bytes.length + " bytes, SHA-256 "));
    }
    assertTrue(parked("id,token\n1,SEC".getBytes(UTF_8)).contains("a table with tokens"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order%257B%2522token%2522%253A%2522SEC-12345%2522%257D",
        "%7B%22token%22%3A%22SEC-12345%22%7D",
        "eyJ0b2tlbiI6IlNFQy0xMjM0NSIsImlkIjoxfQ==",
        "eyJ0b2tlbiI6IlNFQy0x\nMjM0NSIsImlkIjoxfQ\n",
        "\"name\"=\"client_secret\", \"value\"=\"SEC-12345\"",
        "{:id => 1, :client_secret => \"SEC-12345\"}",
        "{\"client_secret\" => \"SEC-12345\"}",
        "array('id' => 1, 'client_secret' => 'SEC-12345')",
        "a:1:{s:5:\"token\";s:9:\"SEC-12345\";}",
        "<p><name>client_secret</name><value>SEC-12345</value></p>",
        "<dict><key>client_secret</key>\n<string>SEC-12345</string></dict>",
        "secret_token = \"\"\"\nSEC-12345\"\"\"",
        "[{\"name\":\"client_secret\",\"value\":\"SEC-12345\"},",
      })
  void whereATokenCannotBeTakenOutForCertainTheBodyIsNotKept(String body) {
    assertTrue(parked(body.getBytes(UTF_8)).startsWith("The body is not kept"), body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%7B%22id%22%3A%22order_123456%22%7D",
        "eyJpZCI6Im9yZGVyXzEyMzQ1NiJ9",
        "internationalisation",
        "{:id => 1, :client_id => \"order_123456\"}",
        "Dear token holders: order_123456 was paid, 100 % of it",
        "<p><name>size</name><value>order_123456</value></p>",
        "id=1&token=&description=order_123456",
        "{\"token\":\"\",\"description\":\"order_123456\",",
        "token:\ndescription: order_123456",
      })
  void whatHasNoneIsKeptAsItIs(String body) {
    assertEquals(body, parked(body.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id=1&token=SEC",
        "<order><token>SEC</token></order>",
        "token: SEC",
        "{\"to\\u006ben\":\"SEC",
        "{\"url\":\"https://user:SEC@host",
        "{\"metadata\":\"{\\\"token\\\":\\\"SEC"
      })
  void noBodyIsParkedWithOne(String body) {
    var door = new Door();
    assertEquals("parked", door.zephyr(body).code());
    var message = door.sqs.sent.getFirst().messageBody();
    var text = ParkedText.of(message).orElseThrow().text();
    assertFalse(text.contains("SEC"), text);
    assertFalse(text.startsWith("The body is not kept"), text);
  }

  private static String parked(byte[] body) {
    var text = new String(new Cleaning(TOKENS).cleaned(body).orElse(body), UTF_8);
    assertFalse(text.contains("SEC"), text);
    return text;
  }

  private static String json(String before, String text, String after) {
    return before + string(text) + after;
  }

  private static String string(String text) {
    return AsciiJson.write(TextNode.valueOf(text));
  }

  private static String unquoted(String json) {
    return Door.json(json).textValue();
  }

  private static String copied(String json) {
    var copy = new JsonCopy(TOKENS, List.of()).of(json.getBytes(UTF_8));
    return ((Copied.Copy) copy).text().text();
  }

  private static byte[] gzip(byte[] bytes) {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
