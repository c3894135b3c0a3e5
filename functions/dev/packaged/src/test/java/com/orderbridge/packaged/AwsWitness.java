package com.orderbridge.packaged;

import com.orderbridge.simulators.http.Connection;
import com.orderbridge.simulators.http.HttpServer;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Stands before a service of AWS, and remembers what it was asked, and by whose access key. */
final class AwsWitness implements AutoCloseable {
  /** A request that is not signed has no key. */
  record Asked(String operation, String accessKey) {}

  private static final Pattern KEY = Pattern.compile("Credential=([^/]+)/");

  private final URI service;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  AwsWitness(URI service) throws IOException {
    this.service = service;
    this.server = HttpServer.start(0, this::answer);
  }

  String url() {
    return server.address().toString();
  }

  /** A connection that is opened, and no more, is not told. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private Response answer(Request request, Connection connection) {
    var operation = request.header("x-amz-target").orElse("");
    if (operation.isEmpty()) {
      return new Response(404, List.of(), "");
    }
    asked.add(new Asked(operation, key(request.header("authorization").orElse(""))));
    return passOn(request, operation);
  }

  private static String key(String authorization) {
    var matcher = KEY.matcher(authorization);
    return matcher.find() ? matcher.group(1) : "";
  }

  private Response passOn(Request request, String operation) {
    var type = request.header("content-type").orElse("");
    var copy =
        HttpRequest.newBuilder(service.resolve(request.path()))
            .header("Content-Type", type)
            .header("X-Amz-Target", operation)
            .POST(HttpRequest.BodyPublishers.ofString(request.body()))
            .build();
    try {
      var answer = client.send(copy, BodyHandlers.ofString());
      return Response.of(answer.statusCode(), type, answer.body());
    } catch (IOException e) {
      return new Response(503, List.of(), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Response(503, List.of(), "");
    }
  }

  @Override
  public void close() {
    server.close();
    client.shutdownNow();
  }
}
