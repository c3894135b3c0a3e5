package com.orderbridge.simulators.sapcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Recording;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulator answers in the shape of what live systems have answered. */
final class RecordingsTest {
  private final Simulators simulators;
  private final OccCaller shop;

  RecordingsTest() throws IOException {
    simulators = Simulators.start(0);
    shop = new OccCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @ParameterizedTest
  @CsvSource({
    "cart-get-not-found-400,GET,/electronics/users/jane@example.com/carts/xxxxxxxx",
    "cart-employee-403,GET,/electronics/users/admin/carts/00012345",
    "carts-list-anonymous-401,GET,/electronics/users/anonymous/carts",
    "saved-cart-errors-400,GET,/electronics/users/jane@example.com/carts/invalid_cart_id",
    "unknown-user-400,DELETE,/electronics/users/nobody@example.test/carts/1"
  })
  void anErrorOfCartsAndUsers(String name, String method, String path) {
    Recording recorded = recorded(name);
    Reply reply = shop.occ(method, path);
    assertEquals(recorded.status(), reply.status(), reply.text());
    assertEquals(List.of(), recorded.unlike(reply.json()));
    JsonNode error = recorded.body().at("/errors/0");
    for (String field : List.of("type", "reason", "subject", "message")) {
      String told = error.path(field).asText();
      if (error.has(field) && !told.equals("not asserted")) {
        assertEquals(told, reply.json().at("/errors/0/" + field).asText());
      }
    }
  }

  @Test
  void whoSendsNoToken() {
    Recording recorded = recorded("cart-current-anonymous-401");
    String path = OccCaller.at("/electronics/users/anonymous/carts/current");
    Reply reply = shop.caller.send("GET", path, "");
    assertEquals(recorded.status(), reply.status());
    assertEquals(recorded.body(), reply.json());
  }

  @Test
  void aTokenThatIsWrongAndOneThatIsOver() {
    Recording recorded = recorded("token-expired-401");
    String path = OccCaller.at(OccCaller.JANES);
    String never = recorded.body().at("/errors/0/message").asText().replaceFirst(".*: ", "");
    Reply wrong = shop.caller.send("GET", path, "", "Authorization", "Bearer " + never);
    assertEquals(recorded.status(), wrong.status());
    assertEquals(recorded.body().toString(), wrong.json().toString());
    shop.option("{\"tokenLifetimeSeconds\":0}");
    Reply over = shop.occ("GET", OccCaller.JANES);
    assertEquals(List.of(), Recording.unlike(recorded.other(0), over.json()));
    String issued = shop.authorization.substring("Bearer ".length());
    assertEquals("Access token expired: " + issued, over.json().at("/errors/0/message").asText());
  }

  @Test
  void aToken() {
    Recording recorded = recorded("token-200-client-credentials");
    Reply token = shop.token();
    assertEquals(recorded.status(), token.status());
    assertEquals(List.of(), recorded.unlike(token.json()));
    for (String field : List.of("token_type", "expires_in", "scope")) {
      assertEquals(recorded.body().path(field), token.json().path(field));
    }
  }

  private static Recording recorded(String name) {
    return Recording.of("sap-commerce/" + name);
  }
}
