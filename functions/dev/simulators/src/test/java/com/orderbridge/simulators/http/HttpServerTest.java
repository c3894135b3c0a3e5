package com.orderbridge.simulators.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bytes as RFC 9112 writes them, sent over a plain socket. */
final class HttpServerTest {
  private final BlockingQueue<Duration> waited = new LinkedBlockingQueue<>();
  private final HttpServer server;

  HttpServerTest() throws IOException {
    server = HttpServer.start(0, this::answer);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsABodyInChunks() throws IOException {
    String answer =
        exchange(
            "POST /a HTTP/1.1",
            "Connection: close",
            "Transfer-Encoding: chunked",
            "",
            "4",
            "Wiki",
            "6;x=y",
            "pedia ",
            "0",
            "Trailer: z",
            "",
            "");
    assertTrue(answer.endsWith("POST /a  Wikipedia "), answer);
  }

  @Test
  void answersSeveralRequestsOfOneConnection() throws IOException {
    String answer =
        exchange(
            "GET /a?x=%20 HTTP/1.1",
            "", "HEAD /b HTTP/1.1", "", "GET /c HTTP/1.1", "Connection: close", "", "");
    assertTrue(answer.contains("GET /a x=%20 HTTP"), answer);
    assertTrue(answer.endsWith("GET /c  "), answer);
  }

  @Test
  void asksForABodyThatWaitsToBeAskedFor() throws IOException {
    String answer =
        exchange(
            "PUT /a HTTP/1.1",
            "Expect: 100-continue",
            "Content-Length: 2",
            "Connection: close",
            "",
            "ok");
    assertTrue(answer.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"), answer);
  }

  @Test
  void closesTheConnectionOnWhatIsNoRequest() throws IOException {
    assertEquals("", exchange("nonsense", "", ""));
    assertEquals("", exchange("POST / HTTP/1.1", "Content-Length: -1", "", ""));
    assertEquals("", exchange("POST / HTTP/1.1", "Content-Length: many", "", ""));
  }

  @Test
  void leavesEscapesThatAreNoneAsTheyAre() throws IOException {
    String answer = exchange("GET /escapes/%zz?a=%1 HTTP/1.1", "Connection: close", "", "");
    assertTrue(answer.endsWith("[escapes, %zz] {a=%1}"), answer);
  }

  @Test
  void noticesAtOnceThatAClientLeaves() throws Exception {
    try (Socket socket = open("GET /wait/20000 HTTP/1.1", "", "")) {
      assertEquals(0, socket.getInputStream().available());
    }
    Duration wait = waited.poll(10, TimeUnit.SECONDS);
    assertTrue(wait != null && wait.toSeconds() < 10, "waited " + wait);
  }

  @Test
  void waitsNoLongerThanTold() throws Exception {
    assertEquals("", exchange("GET /wait/200 HTTP/1.1", "", ""));
    Duration wait = waited.poll(10, TimeUnit.SECONDS);
    assertTrue(wait != null && wait.toMillis() >= 190, "waited " + wait);
  }

  private Reaction answer(Request request, Connection client) {
    return switch (request.segments().getFirst()) {
      case "wait" -> {
        Instant from = Instant.now();
        client.waitUntilClientLeaves(Duration.ofMillis(Long.parseLong(request.segments().get(1))));
        waited.add(Duration.between(from, Instant.now()));
        yield new Reaction.Silence();
      }
      case "escapes" -> text(request.segments() + " " + request.parameters());
      default ->
          text(
              "%s %s %s %s"
                  .formatted(request.method(), request.path(), request.query(), request.body()));
    };
  }

  private static Response text(String text) {
    return Response.of(200, "text/plain", text);
  }

  private String exchange(String... lines) throws IOException {
    try (Socket socket = open(lines)) {
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private Socket open(String... lines) throws IOException {
    var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.address().getPort());
    socket.getOutputStream().write(String.join("\r\n", lines).getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }
}
