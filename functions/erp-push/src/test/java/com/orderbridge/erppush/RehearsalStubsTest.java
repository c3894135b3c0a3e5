package com.orderbridge.erppush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.orderbridge.aws.access.MadeUpAws;
import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.aws.snapshot.Samples;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rehearsal goes as far as a real order goes: to the document that is created. */
class RehearsalStubsTest {
  private final List<String> calls = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "business-central, zephyrcart,     order.created, 4",
    "business-central, commerce-layer, orders.place,  4",
    "sap-business-one, zephyrcart,     order.created, 3",
    "sap-business-one, commerce-layer, orders.place,  3",
  })
  void anOrderOfTheSamplesIsDelivered(String erp, String source, String type, int asked) {
    var outcome = Erps.of(parts(erp)).deliver(event(source, type), attempt());
    assertInstanceOf(Outcome.Delivered.class, outcome, outcome::toString);
    assertEquals(asked, calls.size(), calls::toString);
  }

  private TargetParts parts(String erp) {
    var stage = Path.of(System.getProperty("repository.root"), "infra-cdk/config/local");
    var files = new BridgeFiles(stage);
    var bridge = files.bridge();
    var config = Objects.requireNonNull(bridge.targets().get(erp));
    var secret = new Secret.Known(List.of(MadeUpAws.secret(bridge.names().targetSecret(erp))));
    var stub = Erps.rehearsalStub(config);
    HttpCalls noting =
        (call, within) -> {
          calls.add(call.method() + " " + call.uri().getPath());
          return stub.send(call, within);
        };
    return new TargetParts(bridge, config, files, noting, () -> secret);
  }

  private static Event event(String source, String type) {
    var sample = Samples.of(source, type).orElseThrow();
    var data = ((Parsed.Tree) Json.read(sample)).node();
    var id = Event.idOf(type, "rehearsal");
    return new Event(id, source, type, "rehearsal", Optional.empty(), data);
  }

  private static Attempt attempt() {
    var now = Instant.now();
    return new Attempt(1, now, now.plusSeconds(60), Instant.MIN);
  }
}
