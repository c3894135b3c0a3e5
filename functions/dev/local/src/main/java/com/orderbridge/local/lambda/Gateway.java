package com.orderbridge.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The HTTP API in front of the receiver. It turns each request into the event that API Gateway
 * makes, with duplicate headers joined by a comma.
 */
public final class Gateway implements AutoCloseable {
  /** API Gateway's own limit, in bytes. */
  private static final int LARGEST = 10 * 1024 * 1024;

  /** The largest event that Lambda takes, in bytes. */
  private static final int LARGEST_EVENT = 6 * 1024 * 1024;

  private static final Duration RECEIVER_TIMEOUT = Duration.ofSeconds(10);

  private final HttpServer server;
  private final RequestStreamHandler receiver;
  private final String function;
  private final AtomicBoolean ready = new AtomicBoolean();

  public Gateway(int port, RequestStreamHandler receiver, String function) throws IOException {
    this.receiver = receiver;
    this.function = function;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 500);
    server.createContext("/", this::serve);
    server.createContext("/_ready", this::tellReady);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** Makes {@code GET /_ready} answer 200 from now on. */
  public void ready() {
    ready.set(true);
  }

  private void tellReady(HttpExchange exchange) throws IOException {
    var text = ready.get() ? "ready\n" : "starting\n";
    answer(exchange, ready.get() ? 200 : 503, text.getBytes(StandardCharsets.UTF_8));
  }

  private void serve(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    var event = Json.write(event(exchange, body)).getBytes(StandardCharsets.UTF_8);
    if (body.length > LARGEST || event.length > LARGEST_EVENT) {
      exchange.getResponseHeaders().set("content-type", "application/json");
      answer(exchange, 413, "{\"message\":\"Request Too Long\"}".getBytes(StandardCharsets.UTF_8));
      return;
    }
    var output = new ByteArrayOutputStream();
    try {
      receiver.handleRequest(
          new ByteArrayInputStream(event), output, new LocalContext(function, RECEIVER_TIMEOUT));
      respond(exchange, output.toByteArray());
    } catch (RuntimeException e) {
      System.err.println("receiver failed: " + e);
      answer(
          exchange,
          500,
          "{\"message\":\"Internal Server Error\"}".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static ObjectNode event(HttpExchange exchange, byte[] body) {
    var uri = exchange.getRequestURI();
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name, String.join(",", values)));
    var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    return GatewayEvent.of(exchange.getRequestMethod(), uri.getPath(), query, headers, body);
  }

  private static void respond(HttpExchange exchange, byte[] response) throws IOException {
    if (!(Json.read(response) instanceof Parsed.Tree(JsonNode json))) {
      throw new IllegalStateException("the receiver's response is not JSON");
    }
    json.path("headers")
        .properties()
        .forEach(it -> exchange.getResponseHeaders().set(it.getKey(), it.getValue().asText()));
    var body = json.path("body").asText().getBytes(StandardCharsets.UTF_8);
    answer(exchange, json.path("statusCode").asInt(), body);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
