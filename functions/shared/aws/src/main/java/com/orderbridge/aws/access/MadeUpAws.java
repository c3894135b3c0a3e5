package com.orderbridge.aws.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * A fake AWS for rehearsals: every call is answered here and nothing leaves the process. The SDK's
 * clients marshal, sign and unmarshal as usual. Thread-safe.
 */
public final class MadeUpAws implements SdkHttpClient {
  private volatile Answered last = new Answered(new Asked("", ByteBuffer.allocate(0)), "{}");

  private static final String SIGN_IN =
      "{\"clientId\":\"rehearsal\",\"clientSecret\":\"rehearsal\","
          + "\"userName\":\"rehearsal\",\"password\":\"rehearsal\"}";

  /**
   * Returns the value of a secret in a rehearsal. A target's secret can sign in to every system
   * that is rehearsed. Other secrets differ by name and have a form that every signature scheme
   * accepts.
   */
  public static String secret(String name) {
    return name.contains("/target/") ? SIGN_IN : signing(name);
  }

  private static String signing(String name) {
    var key = Base64.getEncoder().encodeToString(("a rehearsal of " + name).getBytes(UTF_8));
    return "whsec_" + key;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return answer(body(request));
      }

      @Override
      public void abort() {}
    };
  }

  /**
   * Returns the body of an answer. The last answer is kept for an equal request, so that a
   * benchmark does not measure the work of this fake.
   */
  private String body(HttpExecuteRequest request) {
    var asked = Asked.of(request);
    var known = last;
    if (known.asked.equals(asked)) {
      return known.text;
    }
    var text = text(asked);
    last = new Answered(asked, text);
    return text;
  }

  private static String text(Asked asked) {
    if (asked.operation.isEmpty()) {
      return "<PublishResponse><PublishResult/></PublishResponse>"; // SNS uses another protocol.
    }
    var json = JsonNodeFactory.instance.objectNode().put("MessageId", "rehearsal");
    if (asked.operation.endsWith("GetSecretValue")) {
      json.put("CreatedDate", 1)
          .put("SecretString", secret(asked.input().path("SecretId").asText()));
    }
    if (asked.operation.endsWith("SendMessage")) {
      var digests = MessageDigests.of(asked.input());
      json.put("MD5OfMessageBody", digests.body());
      digests.attributes().ifPresent(it -> json.put("MD5OfMessageAttributes", it));
    }
    return Json.write(json);
  }

  private record Asked(String operation, ByteBuffer body) {
    static Asked of(HttpExecuteRequest request) {
      var operation = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
      try (var body = request.contentStreamProvider().orElseThrow().newStream()) {
        return new Asked(operation, ByteBuffer.wrap(body.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    JsonNode input() {
      return Json.read(UTF_8.decode(body.duplicate()).toString()) instanceof Parsed.Tree(var json)
          ? json
          : MissingNode.getInstance();
    }
  }

  private record Answered(Asked asked, String text) {}

  private static HttpExecuteResponse answer(String text) {
    var body = text.getBytes(UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(200)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("Content-Length", Integer.toString(body.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  @Override
  public void close() {}
}
