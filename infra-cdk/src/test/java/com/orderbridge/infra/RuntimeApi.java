package com.orderbridge.infra;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's side of a function's process: it hands out the next event, and takes the answer. See
 * "Using the Lambda runtime API" in the AWS Lambda developer guide.
 */
final class RuntimeApi implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** What the process sent, to {@code response}, {@code error} or {@code init/error}. */
  record Said(String where, String what) {}

  private final HttpServer server;
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Hands out the event when the process next asks, and waits for its answer. */
  Said invoke(String event) throws InterruptedException {
    events.add(event);
    var answer = said.poll(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    return answer == null ? new Said("nowhere", "nothing in " + LONGEST) : answer;
  }

  private void serve(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().endsWith("/next")) {
      next(exchange);
      return;
    }
    var path = exchange.getRequestURI().getPath();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    said.add(new Said(path.substring(path.lastIndexOf('/') + 1), body));
    exchange.sendResponseHeaders(202, -1);
    exchange.close();
  }

  /** The native client crashes if an answer has no Content-Type. */
  private void next(HttpExchange exchange) throws IOException {
    var event = await().getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", "00000000-0000-4000-8000-000000000000");
    headers.set(
        "Lambda-Runtime-Deadline-Ms",
        Long.toString(System.currentTimeMillis() + LONGEST.toMillis()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-central-1:123456789012:function:as-deployed:live");
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
    exchange.close();
  }

  private String await() throws IOException {
    try {
      return events.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("no more events", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
