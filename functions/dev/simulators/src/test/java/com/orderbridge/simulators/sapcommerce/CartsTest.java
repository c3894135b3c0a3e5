package com.orderbridge.simulators.sapcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CartsTest {
  private final Simulators simulators;
  private final OccCaller shop;

  CartsTest() throws IOException {
    simulators = Simulators.start(0);
    shop = new OccCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/electronics/users/jane@example.com/carts/00012345,00012345",
    "/electronics/users/2c1b0d7e-6f4a-4a57-8f7e-0b9d5f1c2a31/carts/00012345,00012345",
    "/electronics/users/jane%40example.com/carts/current,00012345",
    "/apparel-uk/users/jane@example.com/carts/00012348,00012348",
    "/electronics/users/anonymous/carts/8e2a6b3c-91d4-4e5f-a7b8-1d2c3e4f5a22,00012346",
    "/electronics/users/anonymous/carts/c3b5d7f9-1a2b-4c3d-8e4f-5a6b7c8d9e33,00012347"
  })
  void deletesACartOnce(String path, String code) {
    assertTrue(shop.exists(code));
    Reply deleted = shop.occ("DELETE", path);
    assertEquals(200, deleted.status(), deleted.text());
    assertEquals("", deleted.text());
    assertFalse(shop.exists(code));
    assertEquals(400, shop.occ("DELETE", path.replace("current", code)).status());
  }

  /** The fixture of Spartacus' handler, and what else is "presented as not found". */
  @ParameterizedTest
  @CsvSource({
    "/electronics/users/jane@example.com/carts/00000352",
    "/electronics/users/john@example.com/carts/00012345",
    "/apparel-uk/users/jane@example.com/carts/00012345",
    "/electronics/users/jane@example.com/carts/5d1f7c1e-2b7a-4f0e-9c39-0c2f4f6d8a11",
    "/electronics/users/anonymous/carts/5d1f7c1e-2b7a-4f0e-9c39-0c2f4f6d8a11",
    "/electronics/users/anonymous/carts/00012346",
    "/apparel-uk/users/anonymous/carts/8e2a6b3c-91d4-4e5f-a7b8-1d2c3e4f5a22"
  })
  void masksWhatIsNotTheUsersAsNotFound(String path) {
    int before = shop.state("carts").size();
    for (String method : new String[] {"GET", "DELETE"}) {
      Reply reply = shop.occ(method, path);
      assertEquals(400, reply.status());
      JsonNode error = reply.json().path("errors").path(0);
      assertEquals("CartError", error.path("type").asText());
      assertEquals("notFound", error.path("reason").asText());
      assertEquals("cart", error.path("subjectType").asText());
      assertEquals("Cart not found.", error.path("message").asText());
      assertTrue(path.endsWith("/" + error.path("subject").asText()));
    }
    assertEquals(before, shop.state("carts").size());
  }

  @Test
  void mayAnswerNotFoundWith404() {
    shop.option("{\"cartErrorStatus\":404,\"deleteStatus\":204}");
    assertEquals(404, shop.occ("DELETE", OccCaller.JANES.replace("00012345", "1")).status());
    assertEquals(204, shop.occ("DELETE", OccCaller.JANES).status());
  }

  @ParameterizedTest
  @CsvSource({
    "/electronics/users/nobody@example.com/carts/1,400,UnknownIdentifierError",
    "/electronics/users/Jane@Example.com/carts/00012345,400,UnknownIdentifierError",
    "/electronics/users/admin/carts/1,403,ForbiddenError",
    "/electronics/users/anonymous/carts/current,401,AccessDeniedError",
    "/electronics/users/current/carts/1,400,UnknownIdentifierError",
    "/nowhere/users/jane@example.com/carts/1,400,InvalidResourceError",
    "/electronics/users/jane@example.com/baskets/1,404,UnknownResourceError"
  })
  void refusesAPath(String path, int status, String type) {
    Reply reply = shop.occ("DELETE", path);
    assertEquals(status, reply.status(), reply.text());
    assertEquals(type, OccCaller.type(reply));
  }

  @Test
  void loadingAnExpiredCartMakesANewOne() {
    String path = "/electronics/users/john@example.com/carts/00012349";
    Reply reply = shop.occ("DELETE", path);
    assertEquals("expired", reply.json().path("errors").path(0).path("reason").asText());
    assertFalse(shop.exists("00012349"));
    String fresh = reply.json().path("errors").path(0).path("subject").asText();
    assertTrue(shop.exists(fresh));
    assertEquals(200, shop.occ("DELETE", path.replace("00012349", fresh)).status());
  }

  @Test
  void anExpiredCartIsDeletedWhenItIsNotRefreshed() {
    String path = "/electronics/users/john@example.com/carts/00012349?refreshCart=false";
    int before = shop.state("carts").size();
    assertEquals(200, shop.occ("DELETE", path).status());
    assertEquals(before - 1, shop.state("carts").size());
  }

  @Test
  void aCustomersCartsAreListedAndNobodyElses() {
    JsonNode carts =
        shop.occ("GET", "/electronics/users/jane@example.com/carts?fields=carts(code,guid)").json();
    assertEquals(1, carts.path("carts").size());
    assertEquals("00012345", carts.at("/carts/0/code").asText());
    assertEquals("5d1f7c1e-2b7a-4f0e-9c39-0c2f4f6d8a11", carts.at("/carts/0/guid").asText());
    assertEquals(
        0, shop.occ("GET", "/apparel-uk/users/john@example.com/carts").json().at("/carts").size());
    assertEquals(405, shop.occ("DELETE", "/electronics/users/jane@example.com/carts").status());
  }

  @ParameterizedTest
  @CsvSource({"cannotRecalculate", "invalid"})
  void loadingRecalculatesAndCanFail(String fault) {
    String carts =
        "{\"carts\":[{\"code\":\"777\",\"user\":\"jane@example.com\",\"site\":\"electronics\",\"fault\":\"%s\"}]}";
    shop.caller.send("POST", OccCaller.SIMULATOR + "/_state", carts.formatted(fault));
    String path = "/electronics/users/jane@example.com/carts/777";
    Reply refused = shop.occ("DELETE", path);
    assertEquals(400, refused.status());
    assertEquals(fault, refused.json().at("/errors/0/reason").asText());
    assertEquals(200, shop.occ("DELETE", path + "?refreshCart=false").status());
    assertFalse(shop.exists("777"));
  }

  @Test
  void showsTheFieldsThatAreAskedFor() {
    JsonNode cart = shop.occ("GET", OccCaller.JANES + "?fields=code,guid,user(uid)").json();
    assertEquals(3, cart.size());
    assertEquals("jane@example.com", cart.path("user").path("uid").asText());
    assertFalse(shop.occ("GET", OccCaller.JANES).json().has("user"));
  }
}
