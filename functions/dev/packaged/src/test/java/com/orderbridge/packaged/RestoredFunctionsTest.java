package com.orderbridge.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.local.run.LocalBridge;
import com.orderbridge.local.run.RunningBridge;
import com.orderbridge.local.run.Shop;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.packaged.AwsWitness.Asked;
import com.orderbridge.packaged.PackagedFunction.Start;
import com.orderbridge.simulators.aws.SecretsManagerStandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The packaged functions as SnapStart starts them: what they do before the snapshot, and what they
 * find after the restore.
 */
class RestoredFunctionsTest {
  private static final String SOURCE = "order-bridge/local/source/zephyrcart";
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Set<Asked> SECRETS_BY_THE_RESTORED =
      Set.of(new Asked("secretsmanager.GetSecretValue", RuntimeApi.RESTORED_KEY));

  private final LocalBridge bridge = RunningBridge.get();
  private final Shop shop = new Shop(bridge);
  private final String id = Shop.newOrderId();
  private PackagedStage stage;
  private SecretsManagerStandIn secrets;
  private AwsWitness witness;

  @BeforeEach
  void make(@TempDir Path folder) throws IOException {
    stage = new PackagedStage(bridge, folder);
    secrets = SecretsManagerStandIn.start(0, bridge.stage().secrets());
    witness = new AwsWitness(secrets.address());
  }

  @AfterEach
  void end() {
    stage.close();
    witness.close();
    secrets.close();
  }

  @Test
  void anOrderSignedWithTodaysSecretGoesThroughTwoFunctionsOfYesterday() throws Exception {
    try (var receiver = stage.receiver(Start.SNAP_START, witnessed());
        var worker = stage.worker(Start.SNAP_START, TIMEOUT, witnessed())) {
      knowsNothingBeforeItsSnapshot(receiver, secret());
      knowsNothingBeforeItsSnapshot(worker, "local-business-central-secret");
      rotate("whsec_of_today_0123456789ab");
      receiver.api().restore();
      worker.api().restore();

      assertEquals(202, status(receiver, "whsec_of_today_0123456789ab"), receiver::log);
      assertTrue(
          receiver.remembers("whsec_of_today_0123456789ab"), "where there is one, it is found");
      var events = stage.eventSource();
      assertTrue(Shop.soon(() -> isEmptyAfter(events, worker)), worker::log);
      assertEquals(SECRETS_BY_THE_RESTORED, Set.copyOf(witness.asked()));

      assertEquals(202, status(receiver, secret()), "the previous one, for a day");
      assertEquals(401, status(receiver, "whsec_of_nobody_0123456789a"));
    }
    assertEquals(1, shop.salesOrders(id).size());
  }

  /** It rehearsed all the same: what failed in it would be logged. */
  private void knowsNothingBeforeItsSnapshot(PackagedFunction function, String secret)
      throws IOException, InterruptedException {
    assertTrue(function.api().isReadyForItsSnapshot(), function::log);
    assertFalse(function.log().contains("rehearsal.failed"), function::log);
    assertEquals(List.of(), witness.asked());
    assertEquals(0, function.api().credentialsHandedOut());
    assertFalse(function.remembers(secret), "a secret is in the snapshot");
  }

  private Map<String, String> witnessed() {
    return Map.of("AWS_ENDPOINT_URL_SECRETS_MANAGER", witness.url());
  }

  private int status(PackagedFunction receiver, String secret) throws InterruptedException {
    var body = Shop.order(id, "MUG-12OZ", id + "@example.com");
    var answer = receiver.invoke(Json.write(AwsSamples.request(body, secret)));
    return Json.read(answer) instanceof Parsed.Tree(var json) ? json.path("statusCode").asInt() : 0;
  }

  private String secret() {
    return bridge.stage().secrets().getOrDefault(SOURCE, "");
  }

  private void rotate(String value) {
    try (var client =
        SecretsManagerClient.builder()
            .endpointOverride(secrets.address())
            .region(Region.of(LocalStage.REGION))
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      client.putSecretValue(it -> it.secretId(SOURCE).secretString(value));
    }
  }

  private boolean isEmptyAfter(PackagedEventSource events, PackagedFunction worker) {
    events.poll(worker);
    return stage.messages() == 0;
  }
}
