package com.orderbridge.hybriscartdelete;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.clients.sapcommerce.OccId;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacedOrderTest {
  private static final String GUID = "8e2a6b3c-91d4-4e5f-a7b8-1d2c3e4f5a22";

  @Test
  void theStorefrontsOwnWordComesFirst() {
    var order =
        order("{\"hybris_cart_id\":\"1\",\"hybris_user_id\":\"u1\",\"hybris_base_site\":\"site\"}");
    assertEquals(List.of("u1", "jane@example.com"), order.owners("1", Optional.empty()));
    assertEquals(Optional.of("site"), order.baseSite(Map.of("IE", "electronics")));
  }

  @Test
  void aGuidMayBeAnAnonymousCart() {
    var order = order("{\"hybris_cart_id\":\"" + GUID + "\"}");
    assertEquals(List.of("anonymous", "jane@example.com"), order.owners(GUID, Optional.empty()));
    assertEquals(
        List.of("jane@example.com", "shop"), order.owners("00012345", Optional.of("shop")));
  }

  @Test
  void theBaseSiteIsTheMarketsOrElseTheCountrys() {
    var order = order("{}");
    assertEquals(Optional.of("electronics"), order.baseSite(Map.of("IE", "electronics")));
    assertEquals(
        Optional.of("market-site"),
        order.baseSite(Map.of("IE", "electronics", "mKt", "market-site")));
    assertEquals(
        Optional.of("by-code"), order.baseSite(Map.of("IE", "electronics", "eu", "by-code")));
    assertEquals(Optional.empty(), order.baseSite(Map.of("GB", "x")));
    assertEquals("mKt or eu or IE", order.marketAndCountry());
  }

  @Test
  void wordsThatOccUnderstandsAreNoCartIds() {
    for (var id : List.of("current", ".", "..", "a/b", "x".repeat(65), "jane@example.com")) {
      assertFalse(OccId.isCart(id), id);
    }
    assertTrue(OccId.isCart("00012345") && OccId.isCart(GUID));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "...", "a/b", "../users/other", "a\\\\..", "a\\u0007b"})
  void whatWouldLeadElsewhereInAPathIsNoId(String id) {
    for (var field : List.of("hybris_user_id", "hybris_base_site")) {
      assertEquals(
          Optional.of(field), order("{\"%s\":\"%s\"}".formatted(field, id)).unusable(), id);
    }
    var order = order("{\"hybris_user_id\":\"" + id + "\"}");
    assertEquals(List.of("jane@example.com"), order.owners("1", Optional.empty()));
  }

  @Test
  void othersAreIds() {
    for (var id : List.of("jane@example.com", "a.b", "..a", "a b", "Jörg", "guid|jane@x.example")) {
      assertEquals(Optional.empty(), order("{\"hybris_user_id\":\"" + id + "\"}").unusable());
    }
  }

  @Test
  void aCartIdMayBeANumberAndABlankOneIsNone() {
    assertEquals(Optional.of("12345"), order("{\"hybris_cart_id\":12345}").cart());
    for (var blank : List.of(" ", "\u00a0", "\u3000", "\u200b")) {
      var order =
          order("{\"hybris_cart_id\":\"" + blank + "\",\"hybris_user_id\":\"" + blank + "\"}");
      assertEquals(Optional.empty(), order.cart());
      assertEquals(List.of("jane@example.com"), order.owners("1", Optional.empty()));
    }
    assertEquals(Optional.empty(), order("{\"hybris_cart_id\":null}").cart());
    assertEquals(Optional.empty(), order("{}").cart());
  }

  /** It is refused by its form, like any other id that is none, and not taken for none. */
  @Test
  void aNumberOfAnyLengthIsSomeCartsId() {
    var digits = "7".repeat(101);
    var cart = order("{\"hybris_cart_id\":" + digits + "}").cart();
    assertEquals(Optional.of(digits), cart);
    assertFalse(OccId.isCart(cart.orElseThrow()));
  }

  private static PlacedOrder order(String metadata) {
    var text =
        """
        {"data":{"id":"o","type":"orders","attributes":{"country_code":"IE",
          "customer_email":"jane@example.com","metadata":%s},
         "relationships":{"market":{"data":{"type":"markets","id":"mKt"}}}},
         "included":[{"type":"markets","id":"mKt","attributes":{"code":"eu"}}]}
        """
            .formatted(metadata);
    return new PlacedOrder(((Parsed.Tree) Json.readEvent(text.getBytes(UTF_8))).node());
  }
}
