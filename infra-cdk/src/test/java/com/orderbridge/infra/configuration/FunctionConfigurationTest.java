package com.orderbridge.infra.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.NullNode;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.BridgeReader;
import com.orderbridge.core.config.BridgeReader.BridgeRead;
import com.orderbridge.core.config.Route;
import com.orderbridge.core.event.Event;
import com.orderbridge.infra.stage.StageOnDisk;
import com.orderbridge.infra.stage.folder.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each function reads from its own file what it would read from the stage's file. */
final class FunctionConfigurationTest {
  private static final Repository REPOSITORY = new Repository(Path.of(".."));

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(strings = {"local", "dev", "prod"})
  void aTargetReadsWhatItWouldReadOfTheWhole(String name) throws IOException {
    var folder = REPOSITORY.stage(name);
    var whole = bridge(Files.readString(folder.bridge()));
    for (var target : whole.targets().keySet()) {
      var reduced = bridge(FunctionConfiguration.ofTarget(folder, whole, target).bridge());
      assertEquals(Set.of(target), reduced.targets().keySet());
      assertEquals(whole.targets().get(target), reduced.targets().get(target));
      assertEquals(whole.names(), reduced.names());
      assertEquals(deliveries(whole, target), deliveries(reduced, target));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "dev", "prod"})
  void theReceiverReadsAllThatIsSaidOfSenders(String name) throws IOException {
    var folder = REPOSITORY.stage(name);
    var whole = bridge(Files.readString(folder.bridge()));
    var reduced = bridge(FunctionConfiguration.ofReceiver(folder).bridge());
    assertEquals(whole.sources(), reduced.sources());
    assertEquals(whole.routes(), reduced.routes());
    assertEquals(whole.acceptTestEvents(), reduced.acceptTestEvents());
    assertEquals(whole.names(), reduced.names());
    assertEquals(List.copyOf(whole.targets().keySet()), List.copyOf(reduced.targets().keySet()));
  }

  @Test
  void aTargetsFileHasNothingOfOthers() {
    assertEquals(
        """
        {"stage":"test",\
        "sources":{"zephyrcart":{"path":"/webhooks/zephyrcart","scheme":"zephyrcart","reader":"zephyrcart"}},\
        "targets":{"business-central":{"function":"erp-push","settings":{}}},\
        "routes":[{"source":"zephyrcart","type":"order.created","to":["business-central"]}]}
        """,
        ofTarget(new StageOnDisk(root), "business-central"));
  }

  @Test
  void theReceiversFileHasOfTargetsOnlyThatTheyAreThere() {
    var text = ofReceiver(new StageOnDisk(root));

    var end = text.substring(text.indexOf("\"targets\""), text.indexOf(",\"routes\""));
    assertEquals(
        """
        "targets":{"business-central":{"function":"erp-push"},\
        "hybris-cart-delete":{"function":"hybris-cart-delete"}}\
        """,
        end);
  }

  @Test
  void rulesOfASourceAreTheReceiversAlone() {
    var stage = new StageOnDisk(root);
    var target = ofTarget(stage, "business-central");
    var receiver = ofReceiver(stage);
    stage.bridge(
        "\"reader\": \"zephyrcart\"",
        "\"reader\": \"zephyrcart\", \"removed\": [\"iban\"],"
            + " \"testMode\": \"ABSENT_IS_LIVE\"");

    assertNotEquals(receiver, ofReceiver(stage));
    assertEquals(target, ofTarget(stage, "business-central"));
  }

  @Test
  void whatASourcesDocumentsAreCalledIsTheTargets() {
    var stage = new StageOnDisk(root);
    var target = ofTarget(stage, "business-central");
    stage.bridge(
        "\"reader\": \"zephyrcart\"",
        "\"reader\": \"zephyrcart\", \"referencePrefix\": \"ZC-\","
            + " \"events\": { \"order.created\": { \"which\": \"data.id\" } }");

    assertEquals(
        target.replace(
            "\"reader\":\"zephyrcart\"",
            "\"reader\":\"zephyrcart\",\"referencePrefix\":\"ZC-\",\"events\":{\"order.created\":{}}"),
        ofTarget(stage, "business-central"));
  }

  private static String ofTarget(StageOnDisk stage, String target) {
    var good = stage.stage();
    return FunctionConfiguration.ofTarget(good.folder(), good.bridge(), target).bridge();
  }

  private static String ofReceiver(StageOnDisk stage) {
    return FunctionConfiguration.ofReceiver(stage.stage().folder()).bridge();
  }

  /** Returns everything that the delivery of one event of each route asks the configuration for. */
  private static List<String> deliveries(Bridge bridge, String target) {
    return bridge.routes().stream()
        .filter(it -> it.targets().contains(target))
        .flatMap(it -> delivery(bridge, it))
        .toList();
  }

  private static Stream<String> delivery(Bridge bridge, Route route) {
    var source = java.util.Objects.requireNonNull(bridge.sources().get(route.source()));
    var event =
        new Event(
            Event.idOf(route.type(), "1"),
            route.source(),
            route.type(),
            "1",
            Optional.empty(),
            NullNode.getInstance());
    return Stream.of(
        route.source() + " " + route.type() + " " + source.reader(),
        String.valueOf(bridge.predecessorOf(event)),
        String.valueOf(bridge.cancels(event)),
        bridge.referencePrefix(route.source()));
  }

  private static Bridge bridge(String json) {
    var read = BridgeReader.read("bridge.json", json.getBytes(StandardCharsets.UTF_8));
    return assertInstanceOf(BridgeRead.Valid.class, read, read.toString()).bridge();
  }
}
