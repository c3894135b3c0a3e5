package com.orderbridge.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's Runtime API for one environment of one function: hands events out, and takes what the
 * runtime client answers.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime/";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpServer server;
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(BASE + "invocation/next", this::next);
    server.createContext(BASE, this::answered);
    server.start();
  }

  /** What {@code AWS_LAMBDA_RUNTIME_API} is to say. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void next(HttpExchange exchange) throws IOException {
    try {
      var event = events.take().getBytes(StandardCharsets.UTF_8);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "application/json");
      headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
      headers.set(
          "Lambda-Runtime-Deadline-Ms", Long.toString(Instant.now().plus(TIMEOUT).toEpochMilli()));
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn",
          "arn:aws:lambda:" + LocalStage.REGION + ":" + LocalStage.ACCOUNT + ":function:f:live");
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
      exchange.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A response, or an error of the function or of its start, told by its path. */
  private void answered(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(202, -1);
    exchange.close();
    answers.add(path.endsWith("/response") ? body : path + " " + body);
  }

  /** Invokes the function once. */
  String invoke(String event) throws InterruptedException {
    events.add(event);
    var answer = answers.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    return answer == null ? "no answer in " + TIMEOUT : answer;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
