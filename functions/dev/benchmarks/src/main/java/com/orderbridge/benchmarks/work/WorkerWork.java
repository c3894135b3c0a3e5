package com.orderbridge.benchmarks.work;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.clients.http.JdkHttpCalls;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.delivery.loop.DeliveryLoop;
import com.orderbridge.delivery.loop.Message;
import com.orderbridge.erppush.mapping.Customs;
import com.orderbridge.erppush.mapping.Mappings;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One order of a known customer through a warm worker, from its message to its settlement, without
 * the network: the ERP's answers are those that its simulator gave to the same order before.
 */
final class WorkerWork {
  private static final Duration LONG = Duration.ofSeconds(20);

  private static final String CUSTOMER = "known@example.com";

  private final CannedErp canned = new CannedErp();
  private final DynamoDbClient dynamoDb = AwsClients.rehearsing("eu-central-1").dynamoDb();
  private final DeliveryLoop loop;
  private final Mappings mappings;
  private final Message message;
  private final Event event;
  private final List<UpdateItemRequest> writes;
  private final List<HttpCalls.Call> calls;

  /** Records a delivery that a known customer's order comes after. */
  private WorkerWork(WorkerStage stage, int lines) throws IOException {
    message = stage.message(CUSTOMER, lines);
    event = CloudEvents.read(message.body()).orElseThrow();
    var table = new RecordedWrites();
    var recording = stage.loop(canned.recording(new JdkHttpCalls()), table);
    deliver(recording, stage.message(CUSTOMER, 1));
    canned.next();
    table.next();
    deliver(recording, message);
    calls = canned.last();
    writes = table.last();
    loop = stage.loop(canned, dynamoDb);
    mappings = new Mappings(stage.files(), stage.target(), Customs.NONE);
  }

  static Subject subject(Path repository, String erp, int lines) throws IOException {
    try (var simulators = Simulators.start(0)) {
      var address = simulators.address().toString().replaceAll("/$", "");
      var work = new WorkerWork(WorkerStage.of(repository, erp, address), lines);
      var variants = new LinkedHashMap<String, Callable<?>>();
      variants.put(Subject.FLOOR, work::floor);
      variants.put(Subject.FLOOR_WITH_JSON, work::floorWithJson);
      variants.put("mapping alone", () -> work.mappings.map(work.event, Instant.EPOCH));
      variants.put("worker", () -> deliver(work.loop, work.message));
      return new Subject("%s, %d line%s".formatted(erp, lines, lines == 1 ? "" : "s"), variants);
    }
  }

  /** The same requests, made before: two of the SDK, and those of the ERP. */
  private Object floor() {
    writes.forEach(dynamoDb::updateItem);
    var replies = new ArrayList<Reply>();
    calls.forEach(it -> replies.add(canned.send(it, LONG)));
    return replies;
  }

  /** The floor, and the JSON that has to be read: the message and the answers. */
  private Object floorWithJson() {
    writes.forEach(dynamoDb::updateItem);
    var trees = new ArrayList<Object>();
    trees.add(CloudEvents.read(message.body()));
    for (var call : calls) {
      if (canned.send(call, LONG) instanceof Reply.Answered answer) {
        trees.add(Json.read(answer.body()));
      }
    }
    return trees;
  }

  /** What the function does between SQS's message and its deletion. */
  private static List<String> deliver(DeliveryLoop loop, Message message) {
    var kept = loop.deliver(List.of(message), Instant.now().plus(LONG));
    if (!kept.isEmpty()) {
      throw new IllegalStateException("it was not delivered");
    }
    return kept;
  }
}
