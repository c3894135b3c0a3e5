package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.aws.access.MessageDigests;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Queues that remember what was sent to them. A test can make them unreachable. */
final class FakeSqs implements SdkHttpClient {
  /** A SendMessage request in SQS's own words. */
  record Sent(JsonNode input) {
    String queueUrl() {
      return input.path("QueueUrl").asText();
    }

    String messageBody() {
      return input.path("MessageBody").asText();
    }

    String messageGroupId() {
      return input.path("MessageGroupId").asText();
    }

    String attribute(String name) {
      return input.path("MessageAttributes").path(name).path("StringValue").asText();
    }

    String trace() {
      return input
          .path("MessageSystemAttributes")
          .path("AWSTraceHeader")
          .path("StringValue")
          .asText();
    }
  }

  final List<Sent> sent = new ArrayList<>();
  final List<JsonNode> givenBack = new ArrayList<>();
  boolean reachable = true;
  boolean garbles;

  /** The SDK's own, but that it gives up at once. */
  SqsClient client() {
    return SqsClient.builder()
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(() -> AwsBasicCredentials.create("AKID", "secret"))
        .httpClient(this)
        .overrideConfiguration(it -> it.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(request);
      }

      @Override
      public void abort() {}
    };
  }

  private synchronized HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
    if (!reachable) {
      throw new ConnectException("out of reach");
    }
    var input = input(request);
    return switch (request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("")) {
      case "AmazonSQS.SendMessage" -> answer(200, send(input));
      case "AmazonSQS.ChangeMessageVisibility" -> {
        givenBack.add(input);
        yield answer(200, JsonNodeFactory.instance.objectNode());
      }
      default -> answer(400, JsonNodeFactory.instance.objectNode());
    };
  }

  private static JsonNode input(HttpExecuteRequest request) throws IOException {
    try (var body = request.contentStreamProvider().orElseThrow().newStream()) {
      return ((Parsed.Tree) Json.read(body.readAllBytes())).node();
    }
  }

  private JsonNode send(JsonNode input) {
    sent.add(new Sent(input));
    var digests = MessageDigests.of(input);
    var answer = JsonNodeFactory.instance.objectNode().put("MessageId", "m" + sent.size());
    answer.put("MD5OfMessageBody", garbles ? "of something else" : digests.body());
    digests.attributes().ifPresent(it -> answer.put("MD5OfMessageAttributes", it));
    return answer;
  }

  private static HttpExecuteResponse answer(int status, JsonNode json) {
    var body = Json.write(json).getBytes(UTF_8);
    return HttpExecuteResponse.builder()
        .response(SdkHttpResponse.builder().statusCode(status).build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  @Override
  public void close() {}
}
