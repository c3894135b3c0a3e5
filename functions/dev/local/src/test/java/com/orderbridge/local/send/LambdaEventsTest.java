package com.orderbridge.local.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.lambda.EventSource;
import com.orderbridge.local.lambda.LocalContext;
import com.orderbridge.local.lambda.TypedHandler;
import com.orderbridge.local.run.LocalBridge;
import com.orderbridge.local.run.LocalFunctions;
import com.orderbridge.local.run.RunningBridge;
import com.orderbridge.receiver.ReceiveHandler;
import com.orderbridge.receiver.RereadHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The files of {@code events/lambda}, which {@code sam local invoke -e} takes, do what they say.
 */
class LambdaEventsTest {
  private static final Path EVENTS = Path.of(System.getProperty("repository.root"), "events");

  private final LocalBridge bridge = RunningBridge.get();

  @Test
  void areWhatTheBridgeMakesOfTheSamples() throws IOException {
    try (var sqs = EventSource.pollingClient()) {
      assertEquals(
          LambdaEvents.of(EVENTS, bridge.stage(), sqs),
          files(""),
          "make them anew: " + LambdaEvents.COMMAND);
    }
  }

  @Test
  void hasOneForEveryFunction() {
    assertTrue(!files("receiver.").isEmpty() && !files("reread.").isEmpty());
    bridge.bridge().targets().keySet().forEach(it -> assertTrue(!files(it + ".").isEmpty(), it));
  }

  /** Into queues of its own: the bridge's would deliver them beside what other tests send. */
  @Test
  void receiverAcceptsItsOwn() throws IOException {
    try (var sqs = EventSource.pollingClient();
        var queues = new CapturedQueues(sqs, bridge.stage())) {
      var receiver = new ReceiveHandler(queues.instead(bridge.stage().receiverEnvironment()));
      for (var text : files("receiver.").values()) {
        assertEquals(202, answer(receiver, text).path("statusCode").asInt());
      }
    }
  }

  private static JsonNode answer(RequestStreamHandler handler, String text) throws IOException {
    var output = new ByteArrayOutputStream();
    var input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    handler.handleRequest(input, output, context());
    return json(output.toString(StandardCharsets.UTF_8));
  }

  @Test
  void rereaderGivesBackWhatCannotBeRead() throws IOException {
    var reread = new TypedHandler(new RereadHandler(bridge.stage().receiverEnvironment()));
    for (var text : files("reread.").values()) {
      assertEquals(1, failures(reread, text));
    }
  }

  /** But for those whose order is in none of the files: they wait for it. */
  @Test
  void targetsDeliverTheirs() throws IOException {
    for (var target : bridge.bridge().targets().values()) {
      var handler = LocalFunctions.handler(bridge.stage(), target, InstantSource.system());
      var delivered = new HashSet<String>();
      for (var text : inOrder(files(target.name() + "."))) {
        var event = CloudEvents.read(json(text).at("/Records/0/body").asText()).orElseThrow();
        var failures = failures(handler, text);
        var predecessor = bridge.bridge().predecessorOf(event);
        delivered.add(event.id());

        assertTrue(failures == 0 || !delivered.containsAll(predecessor.stream().toList()), text);
      }
    }
  }

  /** Those that others wait for come first. */
  private List<String> inOrder(Map<String, String> files) {
    return files.values().stream().sorted(Comparator.comparing(this::waits)).toList();
  }

  private boolean waits(String text) {
    return CloudEvents.read(json(text).at("/Records/0/body").asText())
        .flatMap(bridge.bridge()::predecessorOf)
        .isPresent();
  }

  /** As AWS's own type reads the answer. */
  private static int failures(RequestStreamHandler handler, String text) throws IOException {
    return LambdaEventSerializers.serializerFor(
            SQSBatchResponse.class, SQSBatchResponse.class.getClassLoader())
        .fromJson(Json.write(answer(handler, text)))
        .getBatchItemFailures()
        .size();
  }

  private static LocalContext context() {
    return new LocalContext("order-bridge-local-sample", Duration.ofSeconds(30));
  }

  private static JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }

  private static Map<String, String> files(String prefix) {
    var found = new TreeMap<String, String>();
    try (var files = Files.list(EVENTS.resolve("lambda"))) {
      for (var file : files.toList()) {
        var name = String.valueOf(file.getFileName());
        if (name.startsWith(prefix)) {
          found.put(name, Files.readString(file));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
