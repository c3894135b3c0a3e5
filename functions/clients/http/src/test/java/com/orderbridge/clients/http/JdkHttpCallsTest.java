package com.orderbridge.clients.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdkHttpCallsTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final long ENDLESS = 400_000_000;

  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong flooded = new AtomicLong();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/silent", this::hang);
    server.createContext("/endless", this::headersOnly);
    server.createContext("/breaks", this::breaks);
    server.createContext("/flood", this::floods);
    server.createContext("/most", it -> answers(it, JdkHttpCalls.LARGEST));
    server.createContext("/more", it -> answers(it, JdkHttpCalls.LARGEST + 1));
    server.createContext("/elsewhere", this::redirects);
    server.createContext(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7");
          exchange.getResponseHeaders().add("Set-Cookie", "B1SESSION=a;HttpOnly;");
          exchange.getResponseHeaders().add("Set-Cookie", "ROUTEID=.node1; path=/b1s");
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    server.start();
  }

  private void hang(HttpExchange exchange) {
    requests.incrementAndGet();
    await();
    exchange.close();
  }

  private void headersOnly(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1000);
    exchange.getResponseBody().write(new byte[10]);
    exchange.getResponseBody().flush();
    await();
    exchange.close();
  }

  private void breaks(HttpExchange exchange) {
    requests.incrementAndGet();
    exchange.close();
  }

  private void answers(HttpExchange exchange, int bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes);
    exchange.getResponseBody().write(new byte[bytes]);
    exchange.close();
  }

  /** Until nobody listens any more. */
  private void floods(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try {
      while (flooded.addAndGet(1_000_000) < ENDLESS) {
        exchange.getResponseBody().write(new byte[1_000_000]);
      }
    } finally {
      over.countDown();
    }
  }

  private void redirects(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "/silent");
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void silenceEndsWithTheTimeAndIsNeverAskedAgain() {
    assertInstanceOf(Reply.Silent.class, send("POST", "/silent"));
    assertEquals(1, requests.get());
  }

  @Test
  void aBodyThatNeverEndsEndsWithTheTime() {
    assertInstanceOf(Reply.Silent.class, send("POST", "/endless"));
  }

  @Test
  void aPostWhoseConnectionBreaksIsUnknownAndIsNotRepeated() {
    assertInstanceOf(Reply.Silent.class, send("POST", "/breaks"));
    assertEquals(1, requests.get());
  }

  @Test
  void anAnswerThatIsTooLargeIsNotReadToItsEnd() throws InterruptedException {
    var call = call("POST", uri("/flood"));
    var reply = assertInstanceOf(Reply.TooLarge.class, new JdkHttpCalls().send(call, LONG));
    assertEquals("the answer is larger than 8388608 bytes", reply.why());
    over.await();
    assertTrue(flooded.get() < ENDLESS / 2, "the connection is dropped: " + flooded);
  }

  @Test
  void asMuchAsIsAllowedIsReadAndNotAByteMore() {
    var most = new JdkHttpCalls().send(call("GET", uri("/most")), LONG);
    assertEquals(
        JdkHttpCalls.LARGEST, assertInstanceOf(Reply.Answered.class, most).body().length());
    assertInstanceOf(
        Reply.TooLarge.class, new JdkHttpCalls().send(call("GET", uri("/more")), LONG));
  }

  /** Neither to another host nor to http: nobody but the configured address gets our secrets. */
  @Test
  void aRedirectIsAnAnswerAndIsNotFollowed() {
    var reply = new JdkHttpCalls().send(call("GET", uri("/elsewhere")), LONG);
    assertEquals(302, assertInstanceOf(Reply.Answered.class, reply).status());
    assertEquals(0, requests.get());
  }

  @Test
  void anAnswerCarriesItsRetryAfter() {
    var answered = assertInstanceOf(Reply.Answered.class, busy());
    assertEquals(503, answered.status());
    assertEquals(Optional.of("7"), answered.retryAfter());
  }

  @Test
  void anAnswerCarriesEveryCookie() {
    var answered = assertInstanceOf(Reply.Answered.class, busy());
    assertEquals(List.of("B1SESSION=a;HttpOnly;", "ROUTEID=.node1; path=/b1s"), answered.cookies());
  }

  @Test
  void aRefusedConnectionWasNotSent() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    var call = call("POST", URI.create("http://127.0.0.1:" + free));
    assertInstanceOf(Reply.NotSent.class, new JdkHttpCalls().send(call, SHORT));
  }

  @Test
  void withoutTimeNothingIsSent() {
    var call = call("POST", uri("/silent"));
    assertInstanceOf(Reply.NoTime.class, new JdkHttpCalls().send(call, Duration.ZERO));
    var paced = new PacedHttpCalls(new JdkHttpCalls(), 1);
    paced.send(call("GET", uri("/busy")), Duration.ofSeconds(2));
    assertInstanceOf(Reply.NoTime.class, paced.send(call, SHORT), "a second lies between calls");
    assertEquals(0, requests.get());
  }

  /** Answers at once, but on a busy machine that is long. */
  private Reply busy() {
    return new JdkHttpCalls().send(call("GET", uri("/busy")), Duration.ofSeconds(20));
  }

  private Reply send(String method, String path) {
    return new JdkHttpCalls().send(call(method, uri(path)), SHORT);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static HttpCalls.Call call(String method, URI uri) {
    return new HttpCalls.Call(method, uri, Map.of(), Optional.of("x"));
  }
}
