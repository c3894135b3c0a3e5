package com.orderbridge.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A Secrets Manager with given secrets, and an SQS that keeps what it is sent. */
final class AwsStandIn implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final UnaryOperator<String> secrets;
  private final List<JsonNode> sent = new CopyOnWriteArrayList<>();

  /**
   * Starts the stand-in.
   *
   * @param secrets returns a secret by its name
   */
  AwsStandIn(UnaryOperator<String> secrets) throws IOException {
    this.secrets = secrets;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Returns the requests of {@code SendMessage}. */
  List<JsonNode> sent() {
    return sent;
  }

  private void serve(HttpExchange exchange) throws IOException {
    var request = JSON.readTree(exchange.getRequestBody());
    var action = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
    var answer =
        switch (action) {
          case "secretsmanager.GetSecretValue" -> secret(request);
          case "AmazonSQS.SendMessage" -> sent(request);
          default -> throw new IOException("nobody expects " + action);
        };
    var bytes = JSON.writeValueAsBytes(answer);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private ObjectNode secret(JsonNode request) {
    return JSON.createObjectNode()
        .put("Name", request.path("SecretId").asText())
        .put("SecretString", secrets.apply(request.path("SecretId").asText()))
        .put("VersionId", "00000000-0000-4000-8000-000000000000")
        .put("CreatedDate", 1767225600);
  }

  private ObjectNode sent(JsonNode request) throws IOException {
    sent.add(request);
    var body = request.path("MessageBody").asText().getBytes(StandardCharsets.UTF_8);
    return JSON.createObjectNode()
        .put("MessageId", "00000000-0000-4000-8000-000000000000")
        .put("MD5OfMessageBody", md5(body))
        .put("MD5OfMessageAttributes", md5(attributes(request)));
  }

  /** "Calculating the MD5 message digest for message attributes", SQS developer guide. */
  private static byte[] attributes(JsonNode request) throws IOException {
    var sorted = new TreeMap<String, JsonNode>();
    request
        .path("MessageAttributes")
        .properties()
        .forEach(it -> sorted.put(it.getKey(), it.getValue()));
    var bytes = new ByteArrayOutputStream();
    var output = new DataOutputStream(bytes);
    for (var attribute : sorted.entrySet()) {
      write(output, attribute.getKey());
      write(output, attribute.getValue().path("DataType").asText());
      output.writeByte(1);
      write(output, attribute.getValue().path("StringValue").asText());
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream output, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    output.writeInt(bytes.length);
    output.write(bytes);
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
