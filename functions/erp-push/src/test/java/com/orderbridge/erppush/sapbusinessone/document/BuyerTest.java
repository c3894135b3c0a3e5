package com.orderbridge.erppush.sapbusinessone.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuyerTest {
  private static final String LONG = "a".repeat(92) + "@x.example";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0",
        "\u3000",
        "\u200b",
        "\ufeff",
        "\u2060\t",
        "\u2800",
        "\u3164",
        "\r\n"
      })
  void blankIsMissing(String blank) {
    var buyer = buyer(blank, blank + "ann@x.example" + blank);
    assertEquals(Optional.of("ann@x.example"), buyer.email());
    assertEquals("ann@x.example", buyer.body().path("CardName").asText());
    assertEquals("Ann", buyer(blank + "Ann" + blank, "a").body().path("CardName").asText());
    assertEquals(Optional.empty(), buyer("Ann", blank).email());
  }

  @Test
  void whatStandsBetweenLettersStays() {
    assertEquals("Ann\u00a0Ek", buyer("Ann\u00a0Ek", "a").body().path("CardName").asText());
  }

  @Test
  void anAddressThatIsTooLongIsLeftOutAndStillKnown() {
    var buyer = buyer("", LONG);
    assertEquals(Optional.of(LONG), buyer.email());
    assertEquals(Optional.empty(), buyer.findableEmail());
    assertFalse(buyer.body().has("EmailAddress"));
    assertEquals(100, buyer.body().path("CardName").asText().length());
    assertEquals(
        List.of(
            "EmailAddress left out: it has 102 characters",
            "CardName cut from 102 to 100 characters"),
        buyer.notes());
  }

  @ParameterizedTest
  @CsvSource({
    "ann@x.example,true",
    "ANN@X.example,true",
    "office@x.example; Ann@x.example,true",
    "'Ann Ek <ann@x.example>, office@x.example',true",
    "joann@x.example,false",
    "ann@x.example.com,false",
    "office@x.example;,false",
    "'',false"
  })
  void anAddressAmongSeveralIsThePartners(String field, boolean same) {
    var partner = JsonNodeFactory.instance.objectNode().put("EmailAddress", field);
    assertEquals(same, buyer("Ann", "ann@x.example").isAddressOf(partner));
  }

  @ParameterizedTest
  @CsvSource({
    "weiß@x.example,weiss@x.example",
    "ısmail@x.example,ismail@x.example",
    "\u212aim@x,kim@x"
  })
  void lettersThatJavaTakesForTheSameAreNot(String field, String address) {
    var partner = JsonNodeFactory.instance.objectNode().put("EmailAddress", field);
    assertFalse(buyer("x", address).isAddressOf(partner));
    var capitals = JsonNodeFactory.instance.objectNode().put("EmailAddress", "ÖKO@X");
    assertEquals(true, buyer("x", "öko@x").isAddressOf(capitals));
  }

  private static Buyer buyer(String name, String email) {
    return Buyer.of(
        JsonNodeFactory.instance.objectNode().put("EmailAddress", email).put("CardName", name));
  }
}
