package com.orderbridge.aws.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Utf8Json;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

class ConnectingHttpTest {
  private static final String SQS = "aws.endpointUrlSqs";

  private ScriptedAws aws;

  @BeforeEach
  void start() throws IOException {
    aws = new ScriptedAws();
    System.setProperty(SQS, aws.url());
  }

  @AfterEach
  void stop() {
    System.clearProperty(SQS);
    aws.close();
  }

  @Test
  void aCallGoesOverTheConnectionThatWasOpenedForIt() {
    call();
    assertEquals(2, aws.asked.size());
    assertNull(aws.asked.getFirst().getFirst("Authorization"), "what only connects is not signed");
    assertNull(aws.asked.getFirst().getFirst("X-Amz-Target"), "and does nothing");
    assertEquals(1, aws.connections.size());
  }

  @Test
  void anAwsOutOfReachFailsTheCallAndNotTheStart() {
    aws.close();
    assertEquals("ConnectException", assertThrows(AwsCallException.class, this::call).code());
  }

  private void call() {
    var http = new ConnectingHttp(UrlConnectionHttpClient::create, List.of(URI.create(aws.url())));
    new SignedCalls(
            "eu-central-1", new TimedHttp(http), () -> AwsBasicCredentials.create("AKID", "s"))
        .call(AwsService.SQS, "SendMessage", Utf8Json.text(JsonNodeFactory.instance.objectNode()));
  }
}
