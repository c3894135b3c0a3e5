package com.orderbridge.soak.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.local.stage.Ports;
import com.orderbridge.simulators.http.FreePort;
import com.orderbridge.simulators.http.HttpServer;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import com.orderbridge.soak.fault.Dice.Call;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wire does to calls what the dice say, and the same for the same seed. */
class WireTest {
  private static final int CALLS = 400;

  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger killed = new AtomicInteger();
  private final Perils perils = new Perils(7);
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer upstream;
  private Wire wire;
  private String url = "";

  @BeforeEach
  void start() throws IOException {
    upstream =
        HttpServer.start(
            0,
            (request, _) -> {
              done.incrementAndGet();
              return Response.of(201, "text/plain", request.body()).with("X-Of", "upstream");
            });
    var port = FreePort.next();
    wire =
        Wire.start(
            Service.SYSTEMS,
            port,
            upstream.address().getPort(),
            perils,
            () -> killed.incrementAndGet());
    url = Ports.url(port);
  }

  @AfterEach
  void stop() {
    wire.close();
    upstream.close();
    http.shutdownNow();
  }

  @Test
  void whatNothingHappensToPassesAsItIs() throws IOException, InterruptedException {
    perils.rest();
    var answer = send("Z1N1 ü");
    assertEquals(201, answer.statusCode());
    assertEquals("Z1N1 ü", answer.body());
    assertEquals("upstream", answer.headers().firstValue("x-of").orElse(""));
  }

  @Test
  void aSystemThatIsDownIsNotReached() throws IOException, InterruptedException {
    perils.rest();
    perils.down("erp", true);
    assertEquals(503, send("Z1N1").statusCode());
    perils.down("erp", false);
    assertEquals(201, send("Z1N1").statusCode());
    assertEquals(1, done.get());
  }

  @Test
  void aCrashComesBeforeTheCallIsDoneOrAfter() throws IOException, InterruptedException {
    perils.rest();
    perils.crashes().arm();
    assertThrows(IOException.class, () -> send("Z1N1"));
    assertEquals(List.of(1, 0), List.of(killed.get(), done.get()), "before");
    perils.crashes().arm();
    assertThrows(IOException.class, () -> send("Z1N1"));
    assertEquals(List.of(2, 1), List.of(killed.get(), done.get()), "after");
    assertEquals(201, send("Z1N1").statusCode());
    assertEquals("2 times, at 2 of 2 places", perils.crashes().summary());
  }

  @Test
  void theSeedDecidesWhoeverCallsWhenever() {
    var calls = IntStream.range(0, CALLS).mapToObj(WireTest::call).toList();
    assertEquals(mishaps(7, calls), mishaps(7, calls.reversed()));
    assertTrue(!mishaps(7, calls).equals(mishaps(8, calls)), "another seed, other mishaps");
  }

  @Test
  void everyMishapComesAndNotTooOften() {
    for (var service : Service.values()) {
      var dice = new Dice(1);
      var seen = EnumSet.noneOf(Mishap.class);
      var failed = 0;
      for (int i = 0; i < 20 * CALLS; i++) {
        var mishap = dice.thrown(new Call(service, "SendMessage", "Z1N" + i)).mishap();
        failed += mishap == Mishap.NONE ? 0 : 1;
        seen.add(mishap);
      }
      seen.remove(Mishap.NONE);
      assertEquals(EnumSet.copyOf(service.mishaps("SendMessage")), seen);
      assertEquals(
          service.failing("SendMessage"),
          failed / (20.0 * CALLS),
          service.failing("SendMessage") / 3);
    }
  }

  @Test
  void callsOfOneKindHaveOneName() {
    var request =
        new Request(
            "POST", "/business-central/v2.0/companies(1f-2)/salesOrders(3)/", "", Map.of(), "");
    assertEquals("business-central POST salesOrders", Service.SYSTEMS.operation(request));
    var cart = new Request("DELETE", "/sap-commerce/users/jane/carts/CART-c1n1", "", Map.of(), "");
    assertEquals("sap-commerce DELETE carts", Service.SYSTEMS.operation(cart));
  }

  private static Call call(int number) {
    return new Call(Service.SYSTEMS, "erp POST orders", "Z1N" + number);
  }

  private static Map<Call, Mishap> mishaps(long seed, List<Call> calls) {
    var dice = new Dice(seed);
    return calls.stream()
        .collect(java.util.stream.Collectors.toMap(it -> it, it -> dice.thrown(it).mishap()));
  }

  private HttpResponse<String> send(String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/erp/orders"))
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
