package com.orderbridge.soak.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.simulators.http.Connection;
import com.orderbridge.simulators.http.Header;
import com.orderbridge.simulators.http.HttpServer;
import com.orderbridge.simulators.http.Reaction;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import com.orderbridge.soak.fault.Crashes.Moment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/**
 * Between the functions of one process and a service: every call passes here, and meets what the
 * dice say; some are their caller's last.
 */
public final class Wire implements AutoCloseable {
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "transfer-encoding",
          "upgrade",
          ":status");

  private final Service service;
  private final String upstream;
  private final Perils perils;
  private final Runnable kill;
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Wire(Service service, int port, int upstream, Perils perils, Runnable kill)
      throws IOException {
    this.service = service;
    this.upstream = Ports.url(upstream);
    this.perils = perils;
    this.kill = kill;
    this.server = HttpServer.start(port, this::answer);
  }

  /**
   * Starts one.
   *
   * @param kill ends the process that calls
   */
  public static Wire start(Service service, int port, int upstream, Perils perils, Runnable kill)
      throws IOException {
    return new Wire(service, port, upstream, perils, kill);
  }

  private Reaction answer(Request request, Connection caller) {
    var call = perils.call(service, request);
    var crash = perils.crashes().at(service + " " + call.operation());
    if (crash.filter(Moment.BEFORE::equals).isPresent()) {
      kill.run();
      return new Reaction.Silence();
    }
    var answer = after(perils.thrown(call, request), request, caller);
    if (crash.isPresent()) {
      kill.run();
      return new Reaction.Silence();
    }
    return answer;
  }

  private Reaction after(Dice.Thrown thrown, Request request, Connection caller) {
    return switch (thrown.mishap()) {
      case NONE -> passOn(request);
      case REFUSED -> service.refused(thrown.roll());
      case THROTTLED -> service.throttled();
      case UNAUTHORIZED -> Response.empty(401);
      case BROKEN -> new Reaction.Silence();
      case SILENT -> silence(caller);
      case DONE_AND_REFUSED -> {
        passOn(request);
        yield service.refused(thrown.roll());
      }
      case DONE_AND_BROKEN -> {
        passOn(request);
        yield new Reaction.Silence();
      }
      case DONE_AND_SILENT -> {
        passOn(request);
        yield silence(caller);
      }
      case DONE_LATE -> {
        passOnAfter(Duration.ofMillis(2500 + thrown.roll() % 3000), request);
        yield silence(caller);
      }
      case TWICE -> twice(request);
    };
  }

  private static Reaction silence(Connection caller) {
    caller.waitUntilClientLeaves(LONGEST_SILENCE);
    return new Reaction.Silence();
  }

  private void passOnAfter(Duration delay, Request request) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(delay);
                passOn(request);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private Reaction twice(Request request) {
    var answer = passOn(request);
    if (answer instanceof Response response && response.isSuccess()) {
      for (var message : json(response.body()).path("Messages")) {
        showAgain(request, message.path("ReceiptHandle").asText());
      }
    }
    return answer;
  }

  private void showAgain(Request received, String receiptHandle) {
    var body = JsonNodeFactory.instance.objectNode();
    body.set("QueueUrl", json(received.body()).path("QueueUrl"));
    body.put("ReceiptHandle", receiptHandle).put("VisibilityTimeout", 0);
    var again =
        HttpRequest.newBuilder(URI.create(upstream + "/"))
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "AmazonSQS.ChangeMessageVisibility")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
            .build();
    answer(again);
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    return Json.read(text) instanceof Parsed.Tree(var tree) ? tree : MissingNode.getInstance();
  }

  private Reaction passOn(Request request) {
    var query = request.query().isEmpty() ? "" : "?" + request.query();
    var copy = HttpRequest.newBuilder(URI.create(upstream + request.path() + query));
    request.headers().entrySet().stream()
        .filter(it -> !OF_THE_CONNECTION.contains(it.getKey()))
        .forEach(it -> copy.setHeader(it.getKey(), it.getValue()));
    copy.method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()));
    return answer(copy.build());
  }

  private Reaction answer(HttpRequest request) {
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      var headers =
          answer.headers().map().entrySet().stream()
              .filter(it -> !OF_THE_CONNECTION.contains(it.getKey()))
              .flatMap(it -> it.getValue().stream().map(value -> new Header(it.getKey(), value)))
              .toList();
      return new Response(answer.statusCode(), headers, answer.body());
    } catch (IOException e) {
      return new Reaction.Silence();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reaction.Silence();
    }
  }

  @Override
  public void close() {
    server.close();
    client.shutdownNow();
  }
}
