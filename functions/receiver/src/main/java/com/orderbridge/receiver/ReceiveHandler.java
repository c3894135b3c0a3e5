package com.orderbridge.receiver;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.orderbridge.aws.snapshot.Snapshot;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.receiver.http.Answer;
import com.orderbridge.receiver.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/**
 * The Lambda handler for API Gateway's requests. It reads the event's JSON itself, because binding
 * typed events is slow.
 */
public final class ReceiveHandler implements RequestStreamHandler {
  private final Receiver receiver;

  /** This field keeps the hook alive, because SnapStart does not. */
  @SuppressWarnings("unused")
  private final Optional<Snapshot> snapshot;

  /** Lambda calls this constructor. */
  public ReceiveHandler() {
    this(System.getenv());
  }

  public ReceiveHandler(Map<String, String> environment) {
    var wiring = new ReceiverWiring(environment);
    this.receiver = wiring.receiver();
    var around = new ReceiverSnapshot(environment, wiring, receiver);
    this.snapshot = Snapshot.of(environment, around, wiring.lines());
    if (snapshot.isEmpty()) {
      // The SDK is loaded now, so that no sender waits for that.
      receiver.readSecrets();
    }
  }

  private ReceiveHandler(Receiver receiver) {
    this.receiver = receiver;
    this.snapshot = Optional.empty();
  }

  /**
   * Returns a handler for rehearsal. It does everything as usual, but no event and no log line
   * leaves the process.
   */
  public static ReceiveHandler rehearsing(Map<String, String> environment) {
    return new ReceiveHandler(ReceiverWiring.rehearsing(environment).receiver());
  }

  static ReceiveHandler rehearsing(Map<String, String> environment, JsonLines lines) {
    return new ReceiveHandler(ReceiverWiring.rehearsing(environment, lines).receiver());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    handle(input, output);
  }

  /** Answers one event without Lambda around it. */
  public void handle(InputStream input, OutputStream output) throws IOException {
    var answer =
        HttpRequest.read(input.readAllBytes())
            .map(receiver::receive)
            .orElseGet(Answer::unreadableRequest);
    output.write(answer.toLambda());
  }
}
