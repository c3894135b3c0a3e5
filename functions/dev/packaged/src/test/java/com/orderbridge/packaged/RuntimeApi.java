package com.orderbridge.packaged;

import com.orderbridge.local.stage.LocalStage;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lambda's Runtime API for one environment of one function: hands events out, and takes what the
 * runtime client answers. Where a snapshot is taken, the client asks it for the restore, and waits;
 * credentials are had from it then.
 */
final class RuntimeApi implements AutoCloseable {
  static final String RESTORED_KEY = "AKIDOFTHERESTORED";
  private static final String BASE = "/2018-06-01/runtime/";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpServer server;
  private final Duration timeout;
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final CountDownLatch snapshot = new CountDownLatch(1);
  private final CountDownLatch restored = new CountDownLatch(1);
  private final AtomicInteger credentials = new AtomicInteger();

  /** Starts the runtime API for a function with that time-out. */
  RuntimeApi(Duration timeout) throws IOException {
    this.timeout = timeout;
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(BASE + "invocation/next", this::next);
    server.createContext(BASE + "restore/next", this::restore);
    server.createContext(BASE, this::answered);
    server.createContext("/credentials", this::credentials);
    server.start();
  }

  /** What {@code AWS_LAMBDA_RUNTIME_API} is to say. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void next(HttpExchange exchange) throws IOException {
    try {
      var event = events.take();
      var headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
      headers.set(
          "Lambda-Runtime-Deadline-Ms", Long.toString(Instant.now().plus(timeout).toEpochMilli()));
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn",
          "arn:aws:lambda:" + LocalStage.REGION + ":" + LocalStage.ACCOUNT + ":function:f:live");
      reply(exchange, event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void restore(HttpExchange exchange) throws IOException {
    snapshot.countDown();
    try {
      restored.await();
      reply(exchange, "{}");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void credentials(HttpExchange exchange) throws IOException {
    credentials.incrementAndGet();
    var expires = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
    reply(
        exchange,
        """
        {"AccessKeyId":"%s","SecretAccessKey":"of today","Token":"of today","Expiration":"%s"}
        """
            .formatted(RESTORED_KEY, expires));
  }

  private static void reply(HttpExchange exchange, String json) throws IOException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** A response, or an error of the function or of its start, told by its path. */
  private void answered(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(202, -1);
    exchange.close();
    answers.add(path.endsWith("/response") ? body : path + " " + body);
  }

  /** Whether the function has started, and done what it does before a snapshot. */
  boolean isReadyForItsSnapshot() throws InterruptedException {
    return snapshot.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  void restore() {
    restored.countDown();
  }

  int credentialsHandedOut() {
    return credentials.get();
  }

  /** Invokes the function once. */
  String invoke(String event) throws InterruptedException {
    events.add(event);
    var answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return answer == null ? "no answer in " + PATIENCE : answer;
  }

  /** Ends an invocation that nobody will answer any more. */
  void died() {
    answers.add("the process was killed");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
