package com.orderbridge.simulators.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.HttpServer;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/**
 * Secrets Manager's AWS JSON 1.1 protocol, as far as reading, setting and rotating secrets needs
 * it. Shapes and errors: AWS Secrets Manager API Reference.
 */
public final class SecretsManagerStandIn implements AutoCloseable {
  private static final String TARGET = "secretsmanager.";

  private final Secrets secrets;
  private final Map<String, Function<ObjectNode, ObjectNode>> operations;
  private final HttpServer server;

  private SecretsManagerStandIn(int port, Secrets secrets) throws IOException {
    this.secrets = secrets;
    this.operations = operations(secrets);
    this.server = HttpServer.start(port, (request, client) -> answer(request));
  }

  /**
   * Starts with these secrets, name to string; port 0 takes any that is free, and one that is taken
   * is a {@link java.net.BindException}.
   */
  public static SecretsManagerStandIn start(int port, Map<String, String> initial)
      throws IOException {
    var secrets = new Secrets(InstantSource.system());
    initial.forEach(
        (name, value) ->
            secrets.create(Json.object().put("Name", name).put("SecretString", value)));
    return new SecretsManagerStandIn(port, secrets);
  }

  public URI address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }

  private static Map<String, Function<ObjectNode, ObjectNode>> operations(Secrets secrets) {
    return Map.of(
        "GetSecretValue", secrets::value,
        "PutSecretValue", secrets::put,
        "UpdateSecretVersionStage", secrets::moveStage,
        "CreateSecret", secrets::create,
        "DescribeSecret", secrets::describe,
        "ListSecrets", secrets::list);
  }

  private Response answer(Request request) {
    String target = request.header("x-amz-target").orElse("");
    Function<ObjectNode, ObjectNode> operation =
        operations.getOrDefault(
            target.startsWith(TARGET) ? target.substring(TARGET.length()) : "",
            unknown -> {
              throw new SecretsProblem("UnknownOperationException", target);
            });
    try {
      return amzJson(200, run(operation, request));
    } catch (SecretsProblem problem) {
      return amzJson(400, problem.body());
    }
  }

  private ObjectNode run(Function<ObjectNode, ObjectNode> operation, Request request) {
    ObjectNode input =
        Json.readObject(request.body())
            .orElseThrow(() -> new SecretsProblem("SerializationException", "not a JSON object"));
    synchronized (secrets) {
      return operation.apply(input);
    }
  }

  private static Response amzJson(int status, ObjectNode body) {
    return Response.of(status, "application/x-amz-json-1.1", Json.write(body));
  }
}
