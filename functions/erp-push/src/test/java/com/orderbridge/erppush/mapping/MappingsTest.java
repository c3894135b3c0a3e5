package com.orderbridge.erppush.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.core.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingsTest {
  private static final Path REPOSITORY = Path.of(System.getProperty("repository.root"));
  private static final Path CONFIG = REPOSITORY.resolve("infra-cdk/config");
  private static final Path ORDER = REPOSITORY.resolve("events/zephyrcart/order.created.json");
  private static final String MAPPING = "zephyrcart.order.created.business-central.jsonata";

  @TempDir Path stage;

  @BeforeEach
  void copyOfTheLocalStage() throws IOException {
    Files.copy(CONFIG.resolve("local/bridge.json"), stage.resolve("bridge.json"));
    Files.createDirectory(stage.resolve("mappings"));
    Files.copy(CONFIG.resolve("mappings").resolve(MAPPING), mapping());
  }

  @Test
  void thoseOfTheRoutesAreReadBeforeTheFirstEvent() throws IOException {
    var mappings = Mappings.of(parts(), Customs.NONE);
    Files.delete(mapping());
    assertEquals(Kind.ORDER, mappings.map(order(), Instant.EPOCH).orElseThrow().kind());
  }

  /** A function that cannot start would tell nobody which of its events it is. */
  @Test
  void oneThatIsNoJsonataIsToldByItsEvent() throws IOException {
    Files.writeString(mapping(), "{");
    var mappings = Mappings.of(parts(), Customs.NONE);
    assertThrows(MappingException.class, () -> mappings.map(order(), Instant.EPOCH));
  }

  private Path mapping() {
    return stage.resolve("mappings").resolve(MAPPING);
  }

  private TargetParts parts() {
    var files = new BridgeFiles(stage);
    var bridge = files.bridge();
    var config = Objects.requireNonNull(bridge.targets().get("business-central"));
    return new TargetParts(
        bridge,
        config,
        files,
        (_, _) -> {
          throw new IllegalStateException("nothing is called");
        },
        Secret.Unset::new);
  }

  private static Event order() throws IOException {
    var id = Event.idOf("order.created", "1");
    return new Event(id, "zephyrcart", "order.created", "1", Optional.empty(), body());
  }

  private static JsonNode body() throws IOException {
    return ((Parsed.Tree) Json.read(Files.readAllBytes(ORDER))).node();
  }
}
