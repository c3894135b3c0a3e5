package com.orderbridge.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.send.Sender;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.RunParts;
import com.orderbridge.signing.SignatureSchemes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What the release before prefixes left in the table and the ERPs (commit 4e7e2d2; {@code make.sh}
 * beside the files says how they were made) is found again: every event is sent once more, the DLQs
 * are redriven, and no document is new.
 */
class BeforePrefixesTest {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("repository.root"),
          "functions/dev/local/src/test/resources/com/orderbridge/local/before-prefixes");

  private static final Map<String, List<String>> DOCUMENTS =
      Map.of(
          "business-central",
          List.of("salesOrders", "salesInvoices", "salesCreditMemos"),
          "sap-business-one",
          List.of("Orders", "DeliveryNotes", "Invoices", "CreditNotes", "Returns", "Drafts"));

  /** What a document may refer to; the rest of the master data is in every simulator. */
  private static final Map<String, String> CUSTOMERS =
      Map.of("business-central", "customers", "sap-business-one", "BusinessPartners");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Map<String, String> ENDPOINTS = endpoints();

  private static LocalBridge services;
  private static LocalBridge functions;
  private static Shop shop;

  @BeforeAll
  static void start() throws Exception {
    var root = Path.of(System.getProperty("repository.root"));
    var ports = Ports.any();
    services = LocalBridge.start(RunParts.SERVICES, ports, root);
    shop = new Shop(services);
    for (var erp : DOCUMENTS.keySet()) {
      fill(erp);
    }
    for (var item : json(FOLDER.resolve("table.json")).path("Items")) {
      put(item, ports);
    }
    functions = LocalBridge.start(RunParts.FUNCTIONS, ports, root);
  }

  @AfterAll
  static void stop() {
    functions.close();
    services.close();
    ENDPOINTS.forEach(System::setProperty);
  }

  @Test
  void everyEventSentAgainAndEveryDeadLetterRedrivenMakesNoDocument() throws Exception {
    var before = documents();
    assertTrue(
        before.contains("business-central salesOrders 101009 ORDER_INTERRUPTED"), "" + before);
    assertTrue(before.contains("sap-business-one Drafts 21 S1/1/2"), "" + before);
    for (var body : bodies()) {
      assertEquals(202, send(body).status(), body.toString());
    }
    assertTrue(Shop.soon(() -> waiting() == 0));
    assertEquals(before, documents());
    assertTrue(Shop.soon(() -> dead("business-central") > 0 && dead("sap-business-one") > 0));
    redrive("business-central");
    redrive("sap-business-one");
    assertTrue(Shop.soon(() -> waiting() == 0));
    assertEquals(before, documents());
  }

  private static void fill(String erp) throws Exception {
    var left = (ObjectNode) json(FOLDER.resolve(erp + ".json"));
    var customers = CUSTOMERS.getOrDefault(erp, "");
    var key = erp.equals("business-central") ? "number" : "CardCode";
    var known = new TreeSet<String>();
    shop.control("GET", erp, "_state", "")
        .path(customers)
        .forEach(it -> known.add(it.path(key).asText()));
    var state = JsonNodeFactory.instance.objectNode();
    put(state, customers, left, it -> !known.contains(it.path(key).asText()));
    for (var set : DOCUMENTS.getOrDefault(erp, List.of())) {
      put(state, set, left, _ -> true);
    }
    shop.control("POST", erp, "_state", Json.write(state));
  }

  private static void put(ObjectNode state, String set, JsonNode left, Predicate<JsonNode> wanted) {
    var list = state.putArray(set);
    for (var one : left.path(set)) {
      if (wanted.test(one)) {
        list.add(one);
      }
    }
  }

  /** Writes an item in the form that a scan prints, because the SDK's client wants other types. */
  private static void put(JsonNode item, Ports ports) throws IOException, InterruptedException {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("TableName", services.stage().names().deliveries()).set("Item", item);
    var request =
        HttpRequest.newBuilder(URI.create(ports.dynamodbUrl()))
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810.PutItem")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
            .build();
    var response = CLIENT.send(request, BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), response.body());
  }

  private static List<Path> bodies() throws IOException {
    try (var files = Files.list(FOLDER.resolve("bodies"))) {
      return files.sorted().toList();
    }
  }

  private static Sender.Answered send(Path body) throws Exception {
    var name = String.valueOf(body.getFileName());
    var zephyrCart = name.contains(".zephyrcart.");
    var secret = "order-bridge/local/source/";
    secret += zephyrCart ? "zephyrcart" : "commerce-layer";
    secret += name.contains("orders.refund") ? "/orders.refund" : "";
    try (var sender = new Sender()) {
      return sender.send(
          URI.create(
              Ports.url(services.ports().receiver())
                  + (zephyrCart ? "/webhooks/zephyrcart" : "/order/notifications")),
          Files.readAllBytes(body),
          Map.of("Content-Type", "application/json"),
          zephyrCart ? SignatureSchemes.ZEPHYRCART : SignatureSchemes.COMMERCE_LAYER,
          services.stage().secrets().getOrDefault(secret, ""),
          Instant.now());
    }
  }

  /** Every document of both ERPs, by kind, number and reference. */
  private static Set<String> documents() throws Exception {
    var all = new TreeSet<String>();
    for (var erp : DOCUMENTS.entrySet()) {
      var state = shop.control("GET", erp.getKey(), "_state", "");
      for (var set : erp.getValue()) {
        for (var it : state.path(set)) {
          var number = it.path("number").asText(it.path("DocNum").asText());
          var reference = it.path("externalDocumentNumber").asText(it.path("NumAtCard").asText());
          assertFalse(reference.isEmpty(), set + " " + number);
          all.add(String.join(" ", erp.getKey(), set, number, reference));
        }
      }
    }
    return all;
  }

  private static int waiting() {
    return services.bridge().targets().keySet().stream()
        .mapToInt(it -> messages(services.stage().names().queue(it)))
        .sum();
  }

  private static int dead(String target) {
    return messages(services.stage().names().deadLetterQueue(target));
  }

  private static void redrive(String target) {
    try (var sqs = new AwsClients(LocalStage.REGION).sqs()) {
      var queue = services.stage().names().deadLetterQueue(target);
      sqs.startMessageMoveTask(it -> it.sourceArn(LocalStage.queueArn(queue)));
    }
  }

  private static int messages(String queue) {
    try (var sqs = new AwsClients(LocalStage.REGION).sqs()) {
      var url = services.stage().queueUrl(queue);
      return sqs
          .getQueueAttributes(it -> it.queueUrl(url).attributeNames(QueueAttributeName.ALL))
          .attributes()
          .entrySet()
          .stream()
          .filter(it -> it.getKey().toString().startsWith("ApproximateNumberOfMessages"))
          .mapToInt(it -> Integer.parseInt(it.getValue()))
          .sum();
    }
  }

  /** The bridge that other tests of this JVM share is to be theirs again. */
  private static Map<String, String> endpoints() {
    RunningBridge.get();
    var endpoints = new java.util.TreeMap<String, String>();
    for (var service : List.of("Sqs", "DynamoDb", "SecretsManager", "Sns")) {
      var name = "aws.endpointUrl" + service;
      endpoints.put(name, System.getProperty(name, ""));
    }
    return endpoints;
  }

  private static JsonNode json(Path file) throws IOException {
    return ((Parsed.Tree) Json.read(Files.readString(file))).node();
  }
}
