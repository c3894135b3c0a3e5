package com.orderbridge.intake.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.config.SourceRules;
import com.orderbridge.intake.body.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in no form that is read. */
class UnreadTextTest {
  private static final Tokens TOKENS = Tokens.of(SourceRules.USUAL);
  private static final String CARD = "4111 1111 1111 1111";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"token\": 5, \"a\": 1|{\"token\":\"\", \"a\": 1",
        "{\"a\":[\"x?token=1\",2|{\"a\":[\"\",2",
        "{\"client_secret\" : {\"a\":[\"}\",{}]},\"b\":2|{\"client_secret\" :\"\",\"b\":2",
        "{\"a\":\"to\\\"ken\",\"nonce\":\"1\\\"2\"|{\"a\":\"to\\\"ken\",\"nonce\":\"\"",
        "{\"nonce\":|{\"nonce\":\"\"",
        "{\"nonce\"|{\"nonce\"",
        "plain, \"quoted\" text|plain, \"quoted\" text"
      })
  void whatIsCutOffKeepsAllButTheValues(String cutAndKept) {
    var parts = cutAndKept.split("[|]", -1);
    assertEquals(parts[1], new CutJson(parts[0], TOKENS).cleaned());
    assertEquals(parts[1], new UnreadText(TOKENS).cleaned(parts[0]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"to\\u006ben\":\"SEC\",\"a\":1|{\"to\\u006ben\":\"\",\"a\":1",
        "{\"m\":\"{\\\"token\\\":\\\"SEC\\\",\\\"a\\\":1}\",\"b\":|{\"m\":\"{\\\"a\\\":1}\",\"b\":",
        "{\"m\":\"{\\\"b\\\":2,\\\"token\\\":\\\"SEC|{\"m\":\"{\\\"b\\\":2,\\\"token\\\":\\\"\\\"\"",
        "{\"card\":{\"number\":\"4111111111111111\",\"brand\":\"visa\"},\"id\":\"4111111111111111\"|{\"card\":{\"number\":\"\",\"brand\":\"visa\"},\"id\":\"4111111111111111\"",
        "{\"card\":4111111111111111,\"n\":4111111111111111|{\"card\":\"\",\"n\":4111111111111111",
        "a=b&token=SEC&c=%C3%A4+1|a=b&token=&c=%C3%A4+1",
        "payment[token]=SEC&payment%5Bnonce%5D=SEC&card[number]=4111111111111111&card[last4]=1111|payment[token]=&payment%5Bnonce%5D=&card[number]=&card[last4]=1111",
        "payload=%7B%22token%22%3A%22SEC%22%2C%22id%22%3A1%7D&x=1|payload=%7B%22token%22%3A%22%22%2C%22id%22%3A1%7D&x=1",
        "<o><token>SEC</token><id>1</id></o>|<o><token></token><id>1</id></o>",
        "<o><p:paymentToken a='1'><x>SEC</x></p:paymentToken><id>1</id></o>|<o><p:paymentToken"
            + " a='1'></p:paymentToken><id>1</id></o>",
        "<o token=\"SEC\" id='1' access_token = 'SEC'/>|<o token=\"\" id='1' access_token=\"\"/>",
        "<f name=\"token\">SEC</f><f name='t' value='1'/><p value=\"SEC\" key=\"jwt\"/>|<f"
            + " name=\"token\"></f><f name='t' value='1'/><p value=\"\" key=\"jwt\"/>",
        "<card><number>4111111111111111</number><id>7</id></card><n>4111111111111111</n>|<card><number></number><id>7</id></card><n>4111111111111111</n>",
        "<o><token>SEC|<o><token>",
        "{token: SEC a, 'nonce': {'a': 'SEC'}, id: 5}|{token:\"\", 'nonce':\"\", id: 5}",
        "see https://u:SEC@host/p?jwt=SEC&a=1 now|see https://host/p?jwt=&a=1 now",
        "x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.SEC-_1 y|x [removed] y",
        "no: 4111 1111 1111 1111, ok|no: [removed], ok",
      })
  void ofEveryFormTheTokensAreTakenOutAndNothingElse(String body, String kept) {
    assertEquals(kept, new UnreadText(TOKENS).cleaned(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: 1;token: SEC;name: a|id: 1;token:;name: a",
        "token: >-;  SEC;; SEC;id: 1|token:;id: 1",
        "pay:;  - token: 'SEC';    id: 2;  - secrets:;    - SEC;    - SEC;  - id: 3|pay:;  -"
            + " token:;    id: 2;  - secrets:;  - id: 3",
        "tokens:;- SEC;- SEC;id: 1|tokens:;id: 1",
        "'client_secret': SEC;Authorization: Bearer SEC;id: 1|'client_secret':;Authorization:;id:"
            + " 1",
        "api.key = SEC;token=SEC SEC;id = 1|api.key = SEC;token=;id = 1",
        "card:;  number: '4111111111111111';  brand: visa;id: 4111111111111111|card:;  number:; "
            + " brand: visa;id: 4111111111111111",
        "name=\"token\";;SEC;--b;name=\"id\";;1;--b--|name=\"token\";--b;name=\"id\";;1;--b--",
      })
  void norIsOneLeftInLines(String body, String kept) {
    var cleaned = new UnreadText(TOKENS).cleaned(lines(body));
    assertEquals(lines(kept), cleaned.replaceAll("(?m) +$", ""));
  }

  private static String lines(String text) {
    return text.replace(';', '\n');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "Dear all, the token of our thanks: 5 % off = yes",
        "{\"id\":\"order_1\",\"number\":\"4111111111111111\",\"ean\":4006381333931",
        "id=1&card=gift&card_no=&total=12.50&phone=%2B49+4111+1111",
        "<order id=\"1\"><card>4111 1111</card><total>4111111111111111</total></order>",
        "order:\n  id: 1\n  note: it's paid\n  card: none\n",
        "it's 5 o'clock, \"quoted\", don't",
        "IBAN DE89 3704 0044 0532 0130 00",
        "1234 4111 1111 1111 1111",
        "4111 1111 1111 1112"
      })
  void whatHasNoTokenStaysAsItIs(String body) {
    assertEquals(body, new UnreadText(TOKENS).cleaned(body));
  }

  @Test
  void aTableIsKnownByTheNamesInItsFirstRow() {
    assertTrue(UnreadText.isTable("id,token,total\n1,SEC,2\n", TOKENS));
    assertTrue(UnreadText.isTable("\"id\";\"card number\"\n1;" + CARD, TOKENS));
    assertFalse(UnreadText.isTable("id,total\n1,2\n", TOKENS));
    assertFalse(UnreadText.isTable("token\n1", TOKENS));
    assertFalse(UnreadText.isTable("{\"token\":1,\"a\":2", TOKENS));
  }
}
