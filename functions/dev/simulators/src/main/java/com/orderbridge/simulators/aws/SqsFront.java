package com.orderbridge.simulators.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Connection;
import com.orderbridge.simulators.http.HttpServer;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Stands before ElasticMQ. All of SQS is ElasticMQ's, but for message move tasks: it moves a
 * message with its id and its receive count, so that a redriven message would be back in the DLQ at
 * once. SQS itself makes a new message of it (developer guide, "Configure a dead-letter queue
 * redrive").
 */
final class SqsFront implements AutoCloseable {
  private static final String ACTION = "AmazonSQS.";
  private static final Set<String> PASSED_ON =
      Set.of("content-type", "x-amz-target", "authorization", "x-amz-date", "user-agent");

  private final HttpServer server;
  private final String elasticMq;
  private final MoveTasks tasks;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private SqsFront(int port, String elasticMq, MoveTasks tasks) throws IOException {
    this.elasticMq = elasticMq;
    this.tasks = tasks;
    this.server = HttpServer.start(port, this::answer);
  }

  static SqsFront start(int port, String elasticMq, MoveTasks tasks) throws IOException {
    return new SqsFront(port, elasticMq, tasks);
  }

  private Response answer(Request request, Connection connection) {
    var action = request.header("x-amz-target").orElse("");
    return switch (action) {
      case ACTION + "StartMessageMoveTask" -> answer(tasks.start(body(request)));
      case ACTION + "ListMessageMoveTasks" -> answer(tasks.list(body(request)));
      case ACTION + "CancelMessageMoveTask" -> answer(tasks.cancel(body(request)));
      default -> passOn(request);
    };
  }

  private static JsonNode body(Request request) {
    return Json.read(request.body()).orElseGet(Json::object);
  }

  private static Response answer(MoveTasks.Reply answer) {
    return switch (answer) {
      case MoveTasks.Reply.Ok(ObjectNode json) -> json(200, json);
      case MoveTasks.Reply.Refused(var type, var message) -> {
        var error = Json.object();
        yield json(400, error.put("__type", "com.amazonaws.sqs#" + type).put("message", message));
      }
    };
  }

  private static Response json(int status, ObjectNode json) {
    return Response.of(status, "application/x-amz-json-1.0", Json.write(json));
  }

  private Response passOn(Request request) {
    var query = request.query().isEmpty() ? "" : "?" + request.query();
    var copy = HttpRequest.newBuilder(URI.create(elasticMq + request.path() + query));
    request.headers().entrySet().stream()
        .filter(it -> PASSED_ON.contains(it.getKey().toLowerCase(Locale.ROOT)))
        .forEach(it -> copy.setHeader(it.getKey(), it.getValue()));
    copy.method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()));
    try {
      var answer = client.send(copy.build(), BodyHandlers.ofString());
      var type = answer.headers().firstValue("content-type").orElse("application/x-amz-json-1.0");
      return Response.of(answer.statusCode(), type, answer.body());
    } catch (IOException e) {
      return new Response(503, List.of(), "ElasticMQ does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Response(503, List.of(), "interrupted");
    }
  }

  @Override
  public void close() {
    server.close();
    client.shutdownNow();
  }
}
