package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.aws.snapshot.Snapshot;
import com.orderbridge.core.log.JsonLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiverSnapshotTest {
  private static final String SECRETS = "aws.endpointUrlSecretsManager";
  private static final String SQS = "aws.endpointUrlSqs";
  private static final List<String> SET =
      List.of(SECRETS, SQS, "aws.accessKeyId", "aws.secretAccessKey");

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final JsonLines lines = new JsonLines(new PrintStream(log, true, UTF_8));
  private Counting sqs;
  private Counting secrets;

  @BeforeEach
  void start() throws IOException {
    sqs = new Counting();
    secrets = new Counting();
    SET.forEach(it -> System.setProperty(it, "test"));
    System.setProperty(SQS, sqs.url());
    System.setProperty(SECRETS, secrets.url());
  }

  @AfterEach
  void stop() {
    SET.forEach(System::clearProperty);
    sqs.close();
    secrets.close();
  }

  @Test
  void theRehearsalSendsNothingAndReadsNoSecret() {
    snapshot(environment()).before();
    assertEquals(Set.of("POST"), Set.copyOf(sqs.asked), "connects, and no more");
    assertEquals(List.of(), secrets.asked);
  }

  @Test
  void theRehearsalGoesTheWholeWay() {
    var wiring = ReceiverWiring.rehearsing(environment());
    var handler = ReceiveHandler.rehearsing(environment(), lines);
    var answer = new Rehearsal(wiring.bridge(), handler).of(100);
    assertTrue(answer.contains("\"statusCode\":202"), answer);
    assertFalse(log.toString(UTF_8).contains("\"code\":\"parked\""), "both readers know the order");
  }

  @Test
  void secretsAreReadAfterTheRestore() {
    snapshot(environment()).after();
    assertFalse(secrets.asked.isEmpty());
    assertEquals(Set.of("secretsmanager.GetSecretValue"), Set.copyOf(secrets.asked));
    assertEquals(List.of("POST"), sqs.asked);
  }

  /** A rehearsal after the restore must not leave the process either. */
  @Test
  void aRestoreAsksForTheSameAfterARehearsal() {
    snapshot(environment()).after();
    var alone = secrets.asked.size();
    var around = snapshot(environment());
    around.before();
    sqs.asked.clear();
    secrets.asked.clear();
    around.after();
    assertEquals(List.of("POST"), sqs.asked);
    assertEquals(alone, secrets.asked.size());
  }

  @Test
  void awsOutOfReachNeitherFailsTheStartNorTheRestore() {
    sqs.close();
    secrets.close();
    var around = snapshot(environment());
    assertDoesNotThrow(around::before);
    assertDoesNotThrow(around::after);
  }

  @Test
  void aBugInTheRehearsalIsToldAndDoesNotFailTheStart() {
    var environment = environment();
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    var broken =
        new com.orderbridge.aws.snapshot.SnapshotWork() {
          @Override
          public void before() {
            throw new IllegalStateException("a bug");
          }

          @Override
          public void after() {
            throw new IllegalStateException("a bug");
          }
        };
    var snapshot = Snapshot.of(environment, broken, lines).orElseThrow();
    assertDoesNotThrow(() -> snapshot.beforeCheckpoint(Core.getGlobalContext()));
    assertDoesNotThrow(() -> snapshot.afterRestore(Core.getGlobalContext()));
    assertTrue(log.toString(UTF_8).contains("rehearsal.failed"), log.toString(UTF_8));
    assertTrue(log.toString(UTF_8).contains("restore.failed"), log.toString(UTF_8));
  }

  @Test
  void withoutSnapStartThereIsNothingToRehearse() {
    var around = snapshot(environment());
    assertTrue(Snapshot.of(environment(), around, lines).isEmpty());
  }

  private ReceiverSnapshot snapshot(Map<String, String> environment) {
    var wiring = new ReceiverWiring(environment, AwsClients::new, lines);
    return new ReceiverSnapshot(environment, wiring, wiring.receiver());
  }

  private Map<String, String> environment() {
    var stage = Path.of(System.getProperty("repository.root"), "infra-cdk/config/local");
    var queue = sqs.url() + "/0/q";
    return new HashMap<>(
        Map.of(
            "AWS_REGION",
            "eu-central-1",
            "BRIDGE_CONFIG",
            stage.toString(),
            "BRIDGE_QUEUES",
            queues(stage, queue),
            "BRIDGE_REREAD_QUEUE",
            queue));
  }

  /** Returns a queue for every target of the stage. */
  private static String queues(Path stage, String queue) {
    var queues = new StringJoiner(",", "{", "}");
    for (var target : new BridgeFiles(stage).bridge().targets().keySet()) {
      queues.add("\"" + target + "\":\"" + queue + "\"");
    }
    return queues.toString();
  }
}
