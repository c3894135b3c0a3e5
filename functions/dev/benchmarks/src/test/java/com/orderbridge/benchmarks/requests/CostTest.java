package com.orderbridge.benchmarks.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.benchmarks.requests.Cost.Deployed;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Numbers that can be worked out by hand: a gigabyte's second costs a dollar per million. */
class CostTest {
  private static final double EXACT = 1e-9;

  private static final Cost COST =
      new Cost(
          json(
              """
              {
                "prices": {
                  "httpApiPerMillionRequests": 1,
                  "lambdaPerMillionRequests": 2,
                  "lambdaArm64PerGigabyteSecond": 0.000001,
                  "sqsPerMillionRequests": 3,
                  "sqsFairQueuesPerMillionRequests": 1,
                  "dynamoDbPerMillionWrites": 5,
                  "dynamoDbRecoveryPerGigabyteMonth": 7,
                  "logsPerGigabyte": 11,
                  "xrayPerMillionTraces": 21
                },
                "measured": {
                  "receiverMegabytes": 2048,
                  "receiverCpuMillis": 500,
                  "workerCpuMillis": 1000,
                  "queueMillis": 500,
                  "tableMillis": 2000,
                  "accessLogBytes": 400,
                  "storyBytes": 1000,
                  "monthsKept": 2,
                  "tracedFirstPerSecond": 1,
                  "tracedShareOfOthers": 0.05
                }
              }
              """));

  private static final Counts COUNTED =
      new Counts(Map.of("SendMessage", 1L, "UpdateItem", 2L, "target", 2L, "log bytes", 600L));

  @Test
  void aFullBatchSharesItsWaitBySideAndItsRequestsByMessage() {
    var expected =
        Map.of(
            "waiting for the ERP", 6.0, // 2 calls of 3 s, 2 together, 2 GB
            "the worker's own time", 4.0, // 2 s of the table, 2 together, and 1 s: 2 GB
            "the receiver's time", 2.0, // 0.5 s and 0.5 s, 2 GB
            "API Gateway", 1.0,
            "Lambda's requests", 2.2, // the receiver's, and a tenth
            "SQS", 4.8, // sent, and a tenth of received and deleted, at 3 and 1
            "DynamoDB's writes", 10.0,
            "the table's backup", 14.0, // 1 GB, 2 months
            "logs", 11.0); // 600 and 400 bytes
    var deployed = new Deployed(2048, 2, 10);
    assertEquals(expected.keySet(), COST.parts(COUNTED, 3, deployed).keySet());
    expected.forEach((name, value) -> assertPart(value, name, deployed));
    assertEquals(55.0, COST.perMillion(COUNTED, 3, deployed), EXACT);
  }

  @Test
  void aMessageAloneSharesNothing() {
    var alone = new Deployed(2048, 1, 1);
    assertPart(12.0, "waiting for the ERP", alone);
    assertPart(6.0, "the worker's own time", alone);
    assertPart(4.0, "Lambda's requests", alone);
    assertPart(12.0, "SQS", alone);
  }

  @Test
  void aSmallFunctionHasAShareOfAProcessor() {
    var small = new Deployed(256, 1, 1);
    assertPart(1.5, "waiting for the ERP", small); // 6 s of a quarter
    assertPart(2.2275390625, "the worker's own time", small); // 2 s and 1769 / 256 s
  }

  @Test
  void lambdaTracesTheFirstOfASecondAndATwentiethOfTheOthers() {
    assertEquals(21.0, COST.tracing(1, 1), EXACT, "each of them");
    assertEquals(21.0, COST.tracing(0.2, 1), EXACT, "not more than each");
    assertEquals(2.0, COST.tracing(21, 1), EXACT, "1 and a twentieth of 20, of 21");
    assertEquals(4.0, COST.tracing(21, 2), EXACT, "the target's own as well");
  }

  @Test
  void namesWhatPricesJsonDoesNotHave() {
    var missing = new Cost(json("{\"prices\": {}}"));
    assertThrows(IllegalStateException.class, () -> missing.tracing(1, 1));
  }

  private static void assertPart(double expected, String name, Deployed deployed) {
    var part = Objects.requireNonNull(COST.parts(COUNTED, 3, deployed).get(name));
    assertEquals(expected, part, EXACT, name);
  }

  private static JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
