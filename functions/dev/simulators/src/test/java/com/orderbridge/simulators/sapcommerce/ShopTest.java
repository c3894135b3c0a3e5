package com.orderbridge.simulators.sapcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ShopTest {
  private final Simulators simulators;
  private final OccCaller shop;

  ShopTest() throws IOException {
    simulators = Simulators.start(0);
    shop = new OccCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void issuesATokenToATrustedClient() {
    JsonNode token = shop.token().json();
    assertEquals("bearer", token.path("token_type").asText());
    assertEquals("basic openid", token.path("scope").asText());
    Reply wrong =
        shop.caller.postForm(
            OccCaller.TOKEN,
            "grant_type",
            "client_credentials",
            "client_id",
            "x",
            "client_secret",
            "y");
    assertEquals(401, wrong.status());
    assertEquals("invalid_client", wrong.json().path("error").asText());
  }

  @Test
  void aClientThatIsNotTrustedMayNotActForACustomer() {
    shop.option("{\"trustedClient\":false}");
    assertEquals("ForbiddenError", OccCaller.type(shop.occ("DELETE", OccCaller.JANES)));
    assertEquals(200, shop.occ("DELETE", OccCaller.ANONYMOUS).status());
  }

  @Test
  void aTokenThatIsWrongOrOldIsInvalid() {
    Reply wrong =
        shop.caller.send("DELETE", OccCaller.at(OccCaller.JANES), "", "Authorization", "Bearer x");
    assertEquals(401, wrong.status());
    assertEquals("InvalidTokenError", OccCaller.type(wrong));
    assertEquals(401, shop.caller.send("DELETE", OccCaller.at(OccCaller.JANES), "").status());
    shop.option("{\"tokenLifetimeSeconds\":0}");
    assertEquals("InvalidTokenError", OccCaller.type(shop.occ("DELETE", OccCaller.JANES)));
    assertTrue(shop.exists("00012345"));
  }

  @Test
  void aCartThatIsAddedBringsItsUserAndCanBeDeleted() {
    String carts =
        """
        {"carts":[{"code":"777","guid":"g-777","user":"new@example.com","site":"electronics"}]}\
        """;
    assertEquals(200, shop.caller.send("POST", OccCaller.SIMULATOR + "/_state", carts).status());
    assertEquals(200, shop.occ("DELETE", "/electronics/users/new@example.com/carts/777").status());
    Reply twice =
        shop.caller.send("POST", OccCaller.SIMULATOR + "/_state", carts.replace("777", "00012345"));
    assertEquals("carts[0].code", twice.json().path("error").path("field").asText());
    Reply nowhere =
        shop.caller.send(
            "POST", OccCaller.SIMULATOR + "/_state", carts.replace("electronics", "x"));
    assertEquals("carts[0].site", nowhere.json().path("error").path("field").asText());
  }

  @Test
  void commitsAndHangs() {
    shop.behave("{\"commitThenHang\":true}");
    assertThrows(
        HttpTimeoutException.class,
        () ->
            shop.caller.sendOrTimeOut(
                Duration.ofMillis(300),
                "DELETE",
                OccCaller.at(OccCaller.JANES),
                "",
                "Authorization",
                shop.authorization));
    assertFalse(shop.exists("00012345"));
    assertEquals(400, shop.occ("DELETE", OccCaller.JANES).status());
  }

  @Test
  void wordsFaultsAsItsOwn() {
    shop.behave("{\"status\":401},{\"status\":503,\"retryAfter\":1},{\"commitThenStatus\":500}");
    assertEquals("InvalidTokenError", OccCaller.type(shop.occ("DELETE", OccCaller.JANES)));
    assertTrue(shop.occ("DELETE", OccCaller.JANES).text().startsWith("<html>"));
    assertTrue(shop.exists("00012345"));
    assertEquals(500, shop.occ("DELETE", OccCaller.JANES).status());
    assertFalse(shop.exists("00012345"));
    assertEquals(3, shop.caller.send("GET", OccCaller.SIMULATOR + "/_journal", "").json().size());
  }
}
