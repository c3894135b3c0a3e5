package com.orderbridge.aws.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An address of AWS that does what it was told to, one request after the other, then 200. */
final class ScriptedAws implements AutoCloseable {
  /** What it does with a request. */
  interface Act {
    void on(HttpExchange exchange) throws IOException, InterruptedException;
  }

  final List<Headers> asked = new CopyOnWriteArrayList<>();
  final Set<Integer> connections = ConcurrentHashMap.newKeySet();
  final List<String> bodies = new CopyOnWriteArrayList<>();
  private final Deque<Act> script = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  ScriptedAws() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 50);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  ScriptedAws then(Act act) {
    script.add(act);
    return this;
  }

  ScriptedAws thenAnswer(int status, Map<String, String> headers, String body) {
    return then(exchange -> answer(exchange, status, headers, body));
  }

  ScriptedAws thenHang() {
    return then(_ -> closed.await());
  }

  /** An answer that never ends: no read of it takes long. */
  ScriptedAws thenTrickle() {
    return then(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (closed.getCount() > 0) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            Thread.sleep(20);
          }
        });
  }

  private void serve(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestHeaders());
    connections.add(exchange.getRemoteAddress().getPort());
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Act act;
    synchronized (script) {
      act = script.isEmpty() ? it -> answer(it, 200, Map.of(), "{}") : script.remove();
    }
    try {
      act.on(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private static void answer(
      HttpExchange exchange, int status, Map<String, String> headers, String body)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
