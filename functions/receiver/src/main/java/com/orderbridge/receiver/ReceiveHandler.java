package com.orderbridge.receiver;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Lambda: API Gateway's requests. It reads the event's JSON itself: the typed events would cost a
 * waiting sender some 100 ms of a cold start.
 */
public final class ReceiveHandler implements RequestStreamHandler {
  private final Receiver receiver;

  /** As Lambda makes it. */
  public ReceiveHandler() {
    this(System.getenv());
  }

  public ReceiveHandler(Map<String, String> environment) {
    this.receiver = new ReceiverWiring(environment).receiver();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var answer =
        switch (Json.read(input.readAllBytes())) {
          case Parsed.Tree(var event) -> receiver.receive(HttpRequest.of(event));
          case Parsed.Malformed _ -> Answer.unreadableRequest();
        };
    output.write(answer.toLambda().getBytes(StandardCharsets.UTF_8));
  }
}
