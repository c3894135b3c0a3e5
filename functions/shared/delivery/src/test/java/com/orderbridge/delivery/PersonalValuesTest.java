package com.orderbridge.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.step.WhoMustAct;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalValuesTest {
  private static final PersonalValues VALUES =
      PersonalValues.of(
          event(
              """
              {"data": {"id": "order_1", "currency": "EUR", "status": "paid",
                "payment_method": {"name": "Credit"}, "shipping": {"method": {"name": "Express Delivery"}},
                "customer": {"email": "Ada@Example.com", "name": "Ada Lovelace", "id": "cust_9"},
                "line_items": [{"sku": "MUG-12OZ", "name": "Enamel Mug", "quantity": 1}],
                "attributes": {"customer_email": "ada.two@example.com", "country_code": "IE"}},
               "included": [{"type": "addresses", "attributes": {"first_name": "Grace", "last_name": "Hopper",
                 "line_1": "1 Harbour Street", "city": "Cork", "zip_code": "T12 AB34", "phone": "+353 1 234 56",
                 "company": null, "state_code": "CO"}}]}
              """));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The \"currencyCode\" does not match to a Currency. | The \"currencyCode\" does not match"
            + " to a Currency.",
        "The customer Ada Lovelace is blocked | The customer *** is blocked",
        "E-Mail ADA@EXAMPLE.COM is not valid | E-Mail *** is not valid",
        "Customer ADA LOVELACE of 1 HARBOUR STREET | Customer *** of ***",
        "known to Hopper and to Grace | known to *** and to ***",
        "the hopper of item NOPE-Hopper is full | the hopper of item NOPE-Hopper is full",
        "phone +353123456 must not contain letters | phone *** must not contain letters",
        "known as someone.else@example.org (blocked) | known as *** (blocked)",
        "Item MUG-12OZ (Enamel Mug) is blocked | Item MUG-12OZ (Enamel Mug) is blocked",
        "order_1 in EUR of cust_9, state CO | order_1 in EUR of cust_9, state CO",
        "Corkscrew in Cork | Corkscrew in ***",
        "the length of 1 Harbour Str… | the length of ***…",
        "It is ada.two@exam… (HTTP 400 X). Mend it. | It is ***… (HTTP 400 X). Mend it.",
        "the Credit of Express Delivery | the Credit of Express Delivery"
      })
  void hidesWhatIsSaidOfPeopleAndNothingElse(String said, String shown) {
    assertEquals(shown, VALUES.hiddenIn(said));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Business Central has no item 4711-X|Business Central has no item 4711-X",
        "customer 4711 is blocked (All)|customer 4711 is blocked (All)",
        "come to 4700 JPY, the total is 4711 JPY|come to 4700 JPY, the total is 4711 JPY",
        "contains a value (4711) that|contains a value (***) that",
        "Post Code '4711' in Mallory|Post Code '***' in ***",
        "has no item Otto|has no item Otto"
      })
  void aPostcodeIsHiddenWhereItIsQuotedAndNoNumberOrSkuIs(String said, String shown) {
    var values =
        PersonalValues.of(
            event(
                "{\"customer\":{\"name\":\"Otto\",\"zip_code\":\"4711\",\"city\":\"Mallory\"},"
                    + "\"line_items\":[{\"sku\":\"Otto\"},{\"sku\":\"4711-X\"}]}"));
    assertEquals(shown, values.hiddenIn(said));
  }

  @Test
  void hidesInWhatIsToldOfADelivery() {
    var told = Optional.of("CHECK: refund to Hopper");
    assertEquals(
        new Outcome.Delivered(
            "1", List.of("for ***"), Optional.empty(), Optional.of("CHECK: refund to ***")),
        VALUES.hiddenIn(new Outcome.Delivered("1", List.of("for Hopper"), Optional.empty(), told)));
    assertEquals(
        new Outcome.AlreadyDelivered(
            "1", true, Optional.empty(), Optional.of("CHECK: refund to ***")),
        VALUES.hiddenIn(new Outcome.AlreadyDelivered("1", true, Optional.empty(), told)));
  }

  @Test
  void hidesInEveryOutcomeThatQuotesATarget() {
    var rejected = new Outcome.Rejected("X", "no Hopper", WhoMustAct.CATALOG, Optional.of("1"));
    assertEquals(
        new Outcome.Rejected("X", "no ***", WhoMustAct.CATALOG, Optional.of("1")),
        VALUES.hiddenIn(rejected));
    assertEquals(
        new Outcome.Retry("X", "no ***"), VALUES.hiddenIn(new Outcome.Retry("X", "no Hopper")));
    assertEquals(
        new Outcome.Unavailable("X", "no ***"),
        VALUES.hiddenIn(new Outcome.Unavailable("X", "no Hopper")));
    assertEquals(
        new Outcome.Skipped("no ***"), VALUES.hiddenIn((Outcome) new Outcome.Skipped("no Hopper")));
    assertEquals(
        new Outcome.Pending("no ***"), VALUES.hiddenIn((Outcome) new Outcome.Pending("no Hopper")));
  }

  private static Event event(String body) {
    var tree = ((Parsed.Tree) Json.read(body)).node();
    return new Event("e/1", "s", "e", "1", Optional.empty(), tree);
  }
}
