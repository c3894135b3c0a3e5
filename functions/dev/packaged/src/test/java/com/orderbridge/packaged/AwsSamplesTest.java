package com.orderbridge.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.delivery.loop.Message;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** AWS's own types of the events read our samples and find nothing strange in them. */
class AwsSamplesTest {
  @Test
  void ofApiGatewayIsWhatAwsOwnTypeSays() {
    var sample = AwsSamples.httpApi();
    assertEquals(sample, known(APIGatewayV2HTTPEvent.class, sample));
  }

  @Test
  void ofSqsIsWhatAwsOwnTypeSays() {
    var sample = AwsSamples.sqs();
    assertEquals(sample, known(SQSEvent.class, sample));
  }

  @Test
  void aMessageOfItIsWhatAwsOwnTypeReads() {
    var event = serializer(SQSEvent.class).fromJson(Json.write(AwsSamples.sqs()));
    var theirs = event.getRecords().getFirst();
    var sent = Instant.ofEpochMilli(Long.parseLong(theirs.getAttributes().get("SentTimestamp")));
    assertEquals(
        new Message(
            theirs.getMessageId(),
            theirs.getReceiptHandle(),
            theirs.getBody(),
            Integer.parseInt(theirs.getAttributes().get("ApproximateReceiveCount")),
            sent,
            Optional.ofNullable(theirs.getAttributes().get("AWSTraceHeader"))),
        Message.of(AwsSamples.sqs().at("/Records/0"), Instant.EPOCH));
  }

  /** What is left of JSON after Lambda's serializer has made an event of it. */
  private static <T> JsonNode known(Class<T> type, JsonNode json) {
    var serializer = serializer(type);
    var output = new ByteArrayOutputStream();
    serializer.toJson(serializer.fromJson(Json.write(json)), output);
    return Json.read(output.toString(StandardCharsets.UTF_8)) instanceof Parsed.Tree(var known)
        ? known
        : com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.serializerFor(type, type.getClassLoader());
  }
}
