package com.orderbridge.benchmarks.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** One AWS service over TLS, on a port of its own as on AWS it has a host of its own. */
final class StandIn implements AutoCloseable {
  @FunctionalInterface
  interface Service {
    Reply answer(Asked asked) throws IOException;
  }

  /**
   * A request.
   *
   * @param operation of the AWS JSON protocols; empty if there is none
   */
  record Asked(
      String operation, String method, String path, Map<String, String> headers, String body) {}

  record Reply(int status, String body) {}

  private final HttpsServer server;
  private final Service service;
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();

  private StandIn(HttpsServer server, Service service) {
    this.server = server;
    this.service = service;
  }

  static StandIn start(KeyPair keys, Service service) throws IOException, GeneralSecurityException {
    var server =
        HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 100);
    server.setExecutor(Executors.newCachedThreadPool());
    var standIn = new StandIn(server, service);
    server.setHttpsConfigurator(standIn.counting(keys.context()));
    server.createContext("/", standIn::serve);
    server.start();
    return standIn;
  }

  String url() {
    return "https://127.0.0.1:" + server.getAddress().getPort();
  }

  private HttpsConfigurator counting(SSLContext context) {
    return new HttpsConfigurator(context) {
      @Override
      public void configure(HttpsParameters parameters) {
        connections.incrementAndGet();
        super.configure(parameters);
      }
    };
  }

  /** How often it was connected to: once more after each attempt that was given up. */
  int connections() {
    return connections.get();
  }

  /** How often each operation was asked for since the last time, and forgets it. */
  Map<String, Integer> takeCounts() {
    var taken = Map.copyOf(counts);
    counts.clear();
    return taken;
  }

  private void serve(HttpExchange exchange) throws IOException {
    var asked = asked(exchange);
    counts.merge(asked.operation(), 1, Integer::sum);
    var reply = service.answer(asked);
    exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.0");
    var body = reply.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Asked asked(HttpExchange exchange) throws IOException {
    var headers = new HashMap<String, String>();
    for (var name : List.of("authorization", "content-type", "accept", "if-match", "prefer")) {
      Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
          .ifPresent(it -> headers.put(name, it));
    }
    var target =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("x-amz-target")).orElse("");
    return new Asked(
        target.substring(target.indexOf('.') + 1),
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        headers,
        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
