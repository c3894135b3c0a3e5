package com.orderbridge.erppush.businesscentral.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuyerTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\u2003", "\u3000\t"})
  void blanksOfAnyScriptAreNoAddressAndNoName(String blank) {
    var nobody = buyer("email", blank, "displayName", "Ann");
    assertEquals(Optional.empty(), nobody.email());
    assertFalse(nobody.body().has("email"));
    var nameless = buyer("email", "\u00a0ann@example.com ", "displayName", blank);
    assertEquals("ann@example.com", nameless.body().path("displayName").asText());
    assertEquals(Optional.of("ann@example.com"), nameless.findableEmail());
  }

  @Test
  void anAddressThatIsTooLongIsLeftOutAndKnown() {
    var email = "a".repeat(69) + "@example.com";
    var buyer = buyer("email", email, "displayName", "N".repeat(130));
    assertEquals(Optional.of(email), buyer.email());
    assertEquals(Optional.empty(), buyer.findableEmail());
    assertFalse(buyer.body().has("email"));
    assertEquals(
        List.of(
            "customer's email left out: it has 81 characters",
            "customer's displayName cut from 130 to 100 characters"),
        buyer.notes());
  }

  /** Business Central would refuse the whole customer for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann",
        "ann@example",
        "ann@@example.com",
        "ann@exa mple.com",
        "ann@example.c",
        "@example.com"
      })
  void anAddressThatIsNoneIsLeftOutAndKnown(String email) {
    var buyer = buyer("email", email, "displayName", "Ann");
    assertFalse(buyer.body().has("email"));
    assertEquals(Optional.of(email), buyer.email());
    assertEquals(Optional.empty(), buyer.findableEmail());
    assertEquals(
        List.of("customer's email left out: Business Central does not accept this address"),
        buyer.notes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"o'ann+shop@sub.example.co", "ann@example.com; bob@x.example", "ä@bücher.example"})
  void whatIsAnAddressStays(String email) {
    assertEquals(email, buyer("email", email).body().path("email").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "+353 1 234 ext. 5, +353 1 234, reduced to what can be dialled",
    "call me, '', left out: it has no number that can be dialled"
  })
  void aTelephoneNumberIsReducedToWhatCanBeDialled(String written, String kept, String note) {
    var buyer = buyer("displayName", "Ann", "phoneNumber", written);
    assertEquals(kept, buyer.body().path("phoneNumber").asText());
    assertEquals(List.of("customer's phoneNumber " + note), buyer.notes());
  }

  @ParameterizedTest
  @CsvSource({
    "Ann@Example.com, true",
    "bob@x.example; ANN@example.com, true",
    "ann@example.com;bob@x.example, true",
    "joann@example.com, false",
    "ann@example.com.au; bob@x.example, false",
    "'', false"
  })
  void isNamedByACardWithThisAddressAmongOthers(String onCard, boolean named) {
    var card = JsonNodeFactory.instance.objectNode().put("email", onCard);
    assertEquals(named, buyer("email", "ann@example.com").isNamedBy(card));
  }

  @Test
  void nobodyIsNamedByACardWithoutAddress() {
    assertFalse(buyer("displayName", "Ann").isNamedBy(JsonNodeFactory.instance.objectNode()));
  }

  @Test
  void theCountryComesFirstAndWhatTheCustomerWroteLast() {
    var buyer =
        buyer(
            "addressLine1",
            "1 St",
            "city",
            "Wien",
            "state",
            "W",
            "postalCode",
            "1010",
            "country",
            "AT",
            "phoneNumber",
            "123");
    assertEquals(
        "{\"addressLine1\":\"1"
            + " St\",\"country\":\"AT\",\"postalCode\":\"1010\",\"city\":\"Wien\",\"state\":\"W\",\"phoneNumber\":\"123\"}",
        buyer.body().toString());
  }

  @Test
  void anOrdersAddressesLikewise() {
    var body = JsonNodeFactory.instance.objectNode();
    List.of("shipToCity", "shipToPostCode", "orderDate", "sellToPostCode", "sellToCountry")
        .forEach(it -> body.put(it, "x"));
    var ordered = AddressFields.inOrder(body).properties().stream().map(it -> it.getKey()).toList();
    assertEquals(
        List.of("shipToPostCode", "shipToCity", "orderDate", "sellToCountry", "sellToPostCode"),
        ordered);
    assertTrue(AddressFields.inOrder(body).equals(body));
  }

  private static Buyer buyer(String... fields) {
    ObjectNode mapped = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < fields.length; i += 2) {
      mapped.put(fields[i], fields[i + 1]);
    }
    return Buyer.of(mapped);
  }
}
