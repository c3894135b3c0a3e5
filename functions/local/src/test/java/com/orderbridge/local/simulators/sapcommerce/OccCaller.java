package com.orderbridge.local.simulators.sapcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.simulators.Caller;
import com.orderbridge.local.simulators.Caller.Reply;
import java.net.URI;

/** A trusted client of OCC with a token of its own. */
final class OccCaller {
  static final String SIMULATOR = "/sap-commerce";
  static final String TOKEN = SIMULATOR + "/authorizationserver/oauth/token";
  static final String JANES = "/electronics/users/jane@example.com/carts/00012345";
  static final String ANONYMOUS =
      "/electronics/users/anonymous/carts/8e2a6b3c-91d4-4e5f-a7b8-1d2c3e4f5a22";

  final Caller caller;
  final String authorization;

  OccCaller(URI address) {
    caller = new Caller(address);
    authorization = "Bearer " + token().json().path("access_token").asText();
  }

  Reply token() {
    var options = SapCommerce.defaults();
    return caller.postForm(
        TOKEN,
        "grant_type",
        "client_credentials",
        "client_id",
        options.text("clientId"),
        "client_secret",
        options.text("clientSecret"));
  }

  Reply occ(String method, String path) {
    return caller.send(method, at(path), "", "Authorization", authorization);
  }

  static String at(String path) {
    return SIMULATOR + "/occ/v2" + path;
  }

  static String type(Reply reply) {
    return reply.json().path("errors").path(0).path("type").asText();
  }

  void option(String options) {
    assertEquals(200, caller.send("PUT", SIMULATOR + "/_options", options).status());
  }

  void behave(String next) {
    String body = "{\"next\":[" + next + "]}";
    assertEquals(200, caller.send("PUT", SIMULATOR + "/_behaviour", body).status());
  }

  JsonNode state(String collection) {
    return caller.send("GET", SIMULATOR + "/_state", "").json().path(collection);
  }

  boolean exists(String code) {
    return state("carts").valueStream().anyMatch(cart -> cart.path("code").asText().equals(code));
  }
}
