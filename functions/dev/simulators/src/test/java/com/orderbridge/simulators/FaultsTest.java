package com.orderbridge.simulators;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.businesscentral.BusinessCentralCaller;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FaultsTest {
  private static final Duration SHORT = Duration.ofMillis(400);

  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  FaultsTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void meetsFaultsInOrderAndThenNone() {
    behave("{},{\"status\":503},{\"status\":429,\"retryAfter\":2},{\"status\":500}");
    assertEquals(200, bc.get("/items").status());
    Reply maintenance = bc.get("/items");
    assertEquals(503, maintenance.status());
    assertTrue(maintenance.text().startsWith("<html>"));
    Reply throttled = bc.get("/items");
    assertEquals(429, throttled.status());
    assertEquals("2", throttled.header("Retry-After"));
    assertEquals("Internal_ServerError", bc.get("/items").code());
    assertEquals(200, bc.get("/items").status());
  }

  @Test
  void answersWithAnyOfTheVendorsCodes() {
    behave("{\"status\":400,\"code\":\"Internal_ServerError\"},{\"status\":409}");
    Reply reply = bc.get("/items");
    assertEquals(400, reply.status());
    assertEquals("Internal_ServerError", reply.code());
    assertEquals("Request_EntityChanged", bc.get("/items").code());
  }

  @Test
  void aRefusalCommitsNothing() {
    behave("{\"status\":500}");
    assertEquals(500, bc.post("/salesOrders", order("ORD_1")).status());
    assertEquals(List.of(), bc.state("salesOrders"));
  }

  @Test
  void hangsWithoutCommitting() {
    behave("{\"hang\":true}");
    assertTimesOut("/salesOrders", order("ORD_1"));
    assertEquals(List.of(), bc.state("salesOrders"));
  }

  @Test
  void commitsAndHangs() {
    behave("{\"commitThenHang\":true}");
    assertTimesOut("/salesOrders", order("ORD_1"));
    assertEquals(1, bc.state("salesOrders").size());
  }

  @Test
  void commitsAndAnswersAnError() {
    behave("{\"commitThenStatus\":504}");
    assertEquals(504, bc.post("/salesOrders", order("ORD_1")).status());
    assertEquals(1, bc.state("salesOrders").size());
  }

  @Test
  void commitsLongAfterTheClientHasGone() throws Exception {
    behave("{\"hangThenCommitAfter\":1.5}");
    Instant sent = Instant.now();
    assertTimesOut("/salesOrders", order("ORD_1"));
    assertEquals(List.of(), bc.state("salesOrders"));
    while (bc.state("salesOrders").isEmpty()) {
      assertTrue(Duration.between(sent, Instant.now()).toSeconds() < 10, "it never committed");
      Thread.sleep(20);
    }
    assertTrue(Duration.between(sent, Instant.now()).toMillis() >= 1500);
  }

  @Test
  void onARequestThatWritesNothingTheyArePlain() {
    behave("{\"commitThenHang\":true},{\"commitThenStatus\":500},{\"hangThenCommitAfter\":0}");
    assertTimesOut("/items", "");
    assertEquals(500, bc.get("/items").status());
    assertTimesOut("/items", "");
    assertEquals(200, bc.get("/items").status());
  }

  @Test
  void aHangEndsWhenTheClientLeavesAndHindersNobody() throws Exception {
    bc.control("PUT", "/_limits", "{\"concurrent\":1}");
    behave("{\"hang\":true}");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> hanging = threads.submit(() -> assertTimesOut("/items", ""));
      while (bc.control("GET", "/_journal", "").json().isEmpty()) {
        Thread.sleep(10);
      }
      assertEquals(429, bc.get("/items").status(), "the one place is taken");
      hanging.get();
    }
    Instant left = Instant.now();
    while (bc.get("/items").status() != 200) {
      assertTrue(Duration.between(left, Instant.now()).toSeconds() < 5, "it hangs on");
    }
  }

  @Test
  void tokensAndControlsConsumeNothingAndAreNotJournaled() {
    behave("{\"status\":503}");
    bc.state("items");
    var another = new BusinessCentralCaller(simulators.address()); // asks for a token
    assertTrue(bc.control("GET", "/_journal", "").json().isEmpty());
    assertEquals(503, another.get("/items").status());
  }

  @Test
  void journalsEveryBusinessRequestInOrder() {
    behave("{\"status\":503},{\"hang\":true}");
    bc.get("/items");
    assertTimesOut("/customers", "");
    bc.post("/salesOrders", order("ORD_1"));
    JsonNode journal = bc.control("GET", "/_journal", "").json();
    assertEquals(3, journal.size());
    assertEquals(BusinessCentralCaller.COMPANY + "/items", journal.path(0).path("path").asText());
    assertEquals(503, journal.path(0).path("status").asInt());
    assertTrue(journal.path(1).path("status").isNull(), "nothing was answered");
    assertEquals("POST", journal.path(2).path("method").asText());
    assertEquals(201, journal.path(2).path("status").asInt());
    assertTrue(Instant.parse(journal.path(2).path("at").asText()).isBefore(Instant.now()));
  }

  @Test
  void bearsNoMoreThanItsLimitInASecond() {
    bc.control("PUT", "/_limits", "{\"requestsPerSecond\":3}");
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < 5; i++) {
      statuses.add(bc.get("/currencies").status());
    }
    assertEquals(List.of(429, 429), statuses.subList(3, 5));
    assertEquals(200, bc.control("PUT", "/_limits", "{}").status());
    assertEquals(200, bc.get("/currencies").status());
  }

  @Test
  void manyAtOnceLoseNothing() throws Exception {
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 40; i++) {
      String body = order("ORD_" + i);
      calls.add(() -> bc.post("/salesOrders", body).status());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> status : threads.invokeAll(calls)) {
        assertEquals(201, status.get());
      }
    }
    assertEquals(40, bc.state("salesOrders").size());
    long numbers =
        bc.state("salesOrders").stream()
            .map(each -> each.path("number").asText())
            .distinct()
            .count();
    assertEquals(40, numbers);
    assertEquals(40, bc.control("GET", "/_journal", "").json().size());
  }

  private void behave(String next) {
    Reply reply = bc.control("PUT", "/_behaviour", "{\"next\":[" + next + "]}");
    assertEquals(200, reply.status(), reply.text());
  }

  private void assertTimesOut(String path, String body) {
    assertThrows(
        HttpTimeoutException.class,
        () -> bc.callOrTimeOut(SHORT, body.isEmpty() ? "GET" : "POST", path, body));
  }
}
