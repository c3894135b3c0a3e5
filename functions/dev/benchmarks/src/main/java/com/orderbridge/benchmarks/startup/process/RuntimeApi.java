package com.orderbridge.benchmarks.startup.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's Runtime API for one process: hands it one event after the other, and notes when. Restore
 * is answered a moment after it is asked for, as if a snapshot had been taken in between.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String VERSION = "/2018-06-01/runtime";
  private static final long SNAPSHOT_MILLIS = 300;

  private final HttpServer server;
  private final List<byte[]> events;
  private final List<Long> handed = new ArrayList<>();
  private final List<Long> answered = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final CountDownLatch left;
  private final Watch watch;
  private volatile long restored;
  private volatile String error = "";

  RuntimeApi(List<byte[]> events, Watch watch) throws IOException {
    this.events = List.copyOf(events);
    this.watch = watch;
    this.left = new CountDownLatch(events.size());
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 100);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(VERSION + "/invocation/", this::invocation);
    server.createContext(VERSION + "/restore/next", this::restore);
    server.createContext(VERSION + "/", this::failed);
    server.createContext("/credentials", RuntimeApi::credentials);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Waits until every event is answered; what went wrong otherwise, empty if nothing. */
  String await(String success) throws InterruptedException {
    if (!left.await(3, TimeUnit.MINUTES)) {
      return "no answer within three minutes; " + error;
    }
    return answers.stream().filter(it -> !it.contains(success)).findFirst().orElse(error);
  }

  long restoredAt() {
    return restored;
  }

  long answeredAt(int event) {
    return answered.get(event);
  }

  /** From handing an event to its answer. */
  long took(int event) {
    return answered.get(event) - handed.get(event);
  }

  private void invocation(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    if (path.endsWith("/next")) {
      next(exchange);
    } else {
      answered(exchange, path.endsWith("/error"));
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    var event = handed.size();
    if (event >= events.size()) {
      return; // Until the process is ended.
    }
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set(
        "Lambda-Runtime-Aws-Request-Id", "00000000-0000-4000-8000-00000000000" + event % 10);
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 10_000));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-central-1:000000000000:function:bench:live");
    handed.add(System.nanoTime());
    reply(exchange, 200, events.get(event));
  }

  private void answered(HttpExchange exchange, boolean failed) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    answered.add(System.nanoTime());
    answers.add(body);
    watch.answered(answered.size() - 1);
    if (failed) {
      error = body;
    }
    left.countDown();
    reply(exchange, 202, new byte[0]);
  }

  private void restore(HttpExchange exchange) throws IOException {
    try {
      Thread.sleep(SNAPSHOT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    restored = System.nanoTime();
    watch.restored();
    reply(exchange, 200, "{}".getBytes(UTF_8));
  }

  private static void credentials(HttpExchange exchange) throws IOException {
    var expires = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
    var credentials =
        """
        {"AccessKeyId":"AKIDEXAMPLE","SecretAccessKey":"example","Token":"example","Expiration":"%s"}
        """
            .formatted(expires);
    reply(exchange, 200, credentials.getBytes(UTF_8));
  }

  private void failed(HttpExchange exchange) throws IOException {
    error = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    while (left.getCount() > 0) {
      left.countDown();
    }
    reply(exchange, 202, new byte[0]);
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
