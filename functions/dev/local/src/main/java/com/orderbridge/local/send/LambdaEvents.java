package com.orderbridge.local.send;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.config.Route;
import com.orderbridge.core.config.Source;
import com.orderbridge.local.lambda.EventSource;
import com.orderbridge.local.lambda.GatewayEvent;
import com.orderbridge.local.lambda.LocalAws;
import com.orderbridge.local.lambda.LocalContext;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.receiver.ReceiveHandler;
import com.orderbridge.signing.SignatureSchemes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Makes the files in {@code events/lambda}: the samples of {@code events/} in the form in which
 * Lambda gives them to each function of the local stage. The receiver itself makes the messages, so
 * they are what is really queued. Signatures are made with the local secrets.
 */
final class LambdaEvents {
  static final String COMMAND = "./mvnw -q -Psend -Dlambda";
  private static final Instant WHENEVER = Instant.parse("2026-01-01T00:00:00Z");

  private final LocalStage stage;
  private final CapturedQueues queues;
  private final ReceiveHandler receiver;
  private final Map<String, String> files = new TreeMap<>();

  private LambdaEvents(LocalStage stage, CapturedQueues queues) {
    this.stage = stage;
    this.queues = queues;
    this.receiver = new ReceiveHandler(queues.instead(stage.receiverEnvironment()));
  }

  /**
   * Makes all files.
   *
   * @param sqs the local SQS; the stage's secrets must be available as well
   * @return the text of each file, by its name
   */
  static Map<String, String> of(Path events, LocalStage stage, SqsClient sqs) throws IOException {
    try (var queues = new CapturedQueues(sqs, stage)) {
      var lambda = new LambdaEvents(stage, queues);
      for (var sample : Sample.in(events)) {
        lambda.wrap(sample);
      }
      return lambda.files;
    }
  }

  /**
   * Writes the files into a clone of the repository. The receiver's log is not needed, and is
   * discarded.
   */
  static void write(Path repository) throws IOException {
    var ports = Ports.any();
    var origin = repository.resolve("infra-cdk/config/local");
    var copy = repository.resolve("functions/dev/local/target/lambda-events");
    var stage = new LocalStage(origin, copy, ports);
    var folder = Files.createDirectories(repository.resolve("events/lambda"));
    var terminal = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try (var _ = LocalAws.start(ports, stage.secrets());
        var sqs = EventSource.pollingClient()) {
      for (var file : of(repository.resolve("events"), stage, sqs).entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
        terminal.println("events/lambda/" + file.getKey());
      }
    }
  }

  private void wrap(Sample sample) throws IOException {
    var parked = sample.expected().filter(Expectation::parked).isPresent();
    var source = Optional.ofNullable(stage.bridge().sources().get(sample.source()));
    if (source.isPresent() && (parked || isOfARoute(sample))) {
      wrap(sample, source.get(), parked);
    }
  }

  private void wrap(Sample sample, Source source, boolean parked) throws IOException {
    var name = sample.source() + "." + sample.name() + ".json";
    var event = signed(sample, source, secret(sample, source), Instant.now());
    if (!parked && isSignedForEver(sample, source)) {
      files.put("receiver." + name, event.toPrettyString() + "\n");
    }
    receive(event);
    queues.taken().forEach((function, json) -> files.put(function + "." + name, json));
  }

  /**
   * Tells whether it is the plain sample of a routed type. Special cases of a type would go to the
   * same functions.
   */
  private boolean isOfARoute(Sample sample) {
    return stage.bridge().routes().stream().anyMatch(it -> isOf(it, sample));
  }

  private static boolean isOf(Route route, Sample sample) {
    return route.source().equals(sample.source()) && route.type().equals(sample.name());
  }

  private String secret(Sample sample, Source source) {
    return stage.secrets().getOrDefault(sample.secret(source), "");
  }

  /**
   * Tells whether the signature never becomes too old. A signature that contains a time does, so it
   * is useless in a file.
   */
  private boolean isSignedForEver(Sample sample, Source source) {
    var once = signed(sample, source, secret(sample, source), WHENEVER);
    var later = signed(sample, source, secret(sample, source), WHENEVER.plus(Duration.ofDays(1)));
    return once.equals(later);
  }

  /**
   * Returns the event that API Gateway would give to the receiver for a sample that is signed at
   * that time.
   */
  static ObjectNode signed(Sample sample, Source source, String secret, Instant at) {
    var scheme = SignatureSchemes.named(source.scheme()).orElseThrow();
    var headers = Sender.signed(sample.body(), sample.headers(), scheme, secret, at);
    return GatewayEvent.of("POST", source.path(), "", headers, sample.body());
  }

  private void receive(ObjectNode event) throws IOException {
    var input = event.toString().getBytes(StandardCharsets.UTF_8);
    var context = new LocalContext(stage.names().function("receiver"), Duration.ofSeconds(10));
    receiver.handleRequest(new ByteArrayInputStream(input), new ByteArrayOutputStream(), context);
  }
}
