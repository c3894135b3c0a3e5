package com.orderbridge.intake.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.core.config.SourceRules;
import com.orderbridge.core.json.Copied;
import com.orderbridge.core.json.JsonCopy;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of an order that look like those of cards. */
class OtherNumbersTest {
  private static final JsonCopy COPY =
      new JsonCopy(Tokens.of(SourceRules.USUAL), List.of("data.number"));
  private static final List<String> NAMES =
      List.of(
          "sku",
          "sku_code",
          "bundle_code",
          "ean",
          "gtin",
          "gtin14",
          "barcode",
          "number",
          "order_number",
          "id",
          "customer_id",
          "customerId",
          "phone",
          "phoneNumber",
          "phone_2",
          "billing_phone",
          "line_1",
          "line_2",
          "address_line_1",
          "street",
          "city",
          "zip",
          "zip_code",
          "postcode");

  @Test
  void anOrderWithThemPassesByteForByte() {
    var random = new Random(20261205);
    for (int i = 0; i < 2000; i++) {
      var order = "{\"data\":" + object(random, 0) + "}";
      assertEquals(order, copied(order));
    }
  }

  private static String object(Random random, int depth) {
    var fields = new StringJoiner(",", "{", "}");
    NAMES.stream()
        .filter(_ -> random.nextInt(4) == 0)
        .forEach(it -> fields.add("\"%s\":%s".formatted(it, value(random))));
    if (depth < 3) {
      fields.add("\"line_items\":[" + object(random, depth + 1) + "]");
    }
    return fields.toString();
  }

  private static String value(Random random) {
    var number = card(random);
    return switch (random.nextInt(4)) {
      case 0 -> number;
      case 1 -> "[\"" + grouped(number, ' ') + "\",\"" + number + "\"]";
      case 2 -> "\"no. " + grouped(number, '-') + "\"";
      default -> "\"" + grouped(number, random.nextBoolean() ? '-' : ' ') + "\"";
    };
  }

  private static String grouped(String number, char gap) {
    return number.replaceAll("(?<=\\d)(?=(?:\\d{4})+$)", String.valueOf(gap));
  }

  /** Of a Visa card, with its check digit. */
  private static String card(Random random) {
    var digits = new StringBuilder("4");
    var sum = 8;
    for (int i = 1; i < 15; i++) {
      var digit = random.nextInt(10);
      var weighed = i % 2 == 0 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
      digits.append(digit);
    }
    return digits.append((10 - sum % 10) % 10).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cards\":[{\"sku\":\"4111111111111111\",\"id\":4111111111111111}]}",
        "{\"sku\":\"4571-7360-0000-0075\"}",
        "{\"shipping_address\":{\"phone\":\"4000 0025 0000 3155\"}}",
        "{\"metadata\":\"{\\\"sku\\\":\\\"4571-7360-0000-0075\\\"}\"}",
        "{\"name\":\"Refill token=A5\"}",
        "{\"line_1\":\"c/o Passwd=3 Lane\"}",
      })
  void whatLooksLikeATokenAndIsNoneStays(String order) {
    assertEquals(order, copied(order));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"card\":{\"number\":\"4111111111111111\",\"sku\":1}}|{\"card\":{\"sku\":1}}",
        "{\"skus\":[{\"note\":\"4111 1111 1111 1111\"}]}|{\"skus\":[{}]}",
        "{\"sku\":\"A\",\"note\":\"4111 1111 1111 1111\"}|{\"sku\":\"A\"}",
        "{\"note\":[{\"sku\":1},\"4111 1111 1111 1111\"]}|{\"note\":[{\"sku\":1}]}",
        "{\"paid\":\"4111 1111 1111 1111\",\"a\":1}|{\"a\":1}",
        "{\"id\":\"x?token=1\",\"a\":1}|{\"a\":1}",
      })
  void besideThemACardIsStillFound(String order, String kept) {
    assertEquals(kept, copied(order));
  }

  private static String copied(String json) {
    return ((Copied.Copy) COPY.of(json.getBytes(UTF_8))).text().text();
  }
}
