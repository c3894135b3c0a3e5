package com.orderbridge.infra.deployed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** Answers HTTP requests as AWS does. A test decides the answer to each action. */
final class AnsweringAws implements AutoCloseable {
  private record Reply(int status, String body) {}

  private final HttpServer server;
  private final Map<String, Reply> replies = new HashMap<>();
  private final List<String> requests = new ArrayList<>();

  AnsweringAws() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  AnsweringAws on(String action, int status, String body) {
    replies.put(action, new Reply(status, body));
    return this;
  }

  Aws client() {
    var credentials = AwsBasicCredentials.create("AKIDEXAMPLE", "secret");
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new LiveAws(new SignedPosts("eu-central-1", () -> credentials, _ -> url));
  }

  /** Returns each request with the service for which it was signed. */
  List<String> requests() {
    return requests;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    var signature = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    requests.add(signature.replaceFirst(".*/[0-9]{8}/([^,]*),.*", "$1") + " " + body);
    var action = target == null ? body.replaceFirst(".*Action=", "") : target;
    var reply = replies.getOrDefault(action, new Reply(500, "nobody expects " + action));
    var bytes = reply.body.getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
