package com.orderbridge.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.local.madeup.Fax;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.Registrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target of another company's function, of which nothing here knows the name. */
class MadeUpTargetTest {
  private static final String BRIDGE =
      """
      {
        "stage": "local",
        "sources": {
          "zephyrcart": {
            "path": "/webhooks/zephyrcart", "scheme": "zephyrcart", "reader": "zephyrcart"
          }
        },
        "targets": { "fax": { "function": "made-up", "settings": { "number": "+49 30 1234" } } },
        "routes": [{ "source": "zephyrcart", "type": "order.created", "to": ["fax"] }],
        "notify": { "operations": [], "catalog": [] }
      }
      """;

  private static final String SECRETS =
      """
      {
        "order-bridge/local/source/zephyrcart": "whsec_local_0123456789abcdef",
        "order-bridge/local/target/fax": "{}"
      }
      """;

  private final Map<String, String> endpoints = endpoints();
  private final Path root;

  MadeUpTargetTest(@TempDir Path root) {
    this.root = root;
  }

  /** Those of the bridge that other tests share. */
  private static Map<String, String> endpoints() {
    RunningBridge.get();
    var endpoints = new TreeMap<String, String>();
    for (var service : List.of("Sqs", "DynamoDb", "SecretsManager", "Sns")) {
      var name = "aws.endpointUrl" + service;
      endpoints.put(name, System.getProperty(name, ""));
    }
    return endpoints;
  }

  @BeforeEach
  void write() throws IOException {
    write("bridge.json", BRIDGE);
    write("secrets.json", SECRETS);
    write(
        "mappings/zephyrcart.order.created.fax.jsonata",
        "{ \"page\": \"please send \" & data.line_items[0].sku }");
  }

  private void write(String file, String text) throws IOException {
    var path = stage().resolve(file);
    Files.createDirectories(path.resolveSibling(""));
    Files.writeString(path, text);
  }

  private Path stage() {
    return root.resolve("infra-cdk/config/local");
  }

  @AfterEach
  void leaveTheOtherBridgeAsItWas() {
    endpoints.forEach(System::setProperty);
  }

  @Test
  void anOrderIsDeliveredToIt() throws Exception {
    var order = Shop.newOrderId();
    try (var bridge = LocalBridge.start(Ports.any(), root)) {
      var answer = new Shop(bridge).sends(Shop.order(order, "MUG-12OZ", "jane@example.com"));
      assertEquals(202, answer.status());

      assertEquals(
          Optional.of(new Outcomes.Ended("DELIVERED", "DELIVERED", "page " + order)),
          new Outcomes(bridge.stage()).await("zephyrcart", answer.id(), "fax"));
      assertEquals(Optional.of("please send MUG-12OZ"), Fax.printed(order));
    }
  }

  /** One call of twenty seconds, and two for what is ours. */
  @Test
  void hasTheTimeThatItsCallsNeed() {
    var stage = new LocalStage(stage(), root.resolve("copy"), Ports.any());
    var fax = Objects.requireNonNull(stage.bridge().targets().get("fax"));

    assertEquals(22, stage.functions().times(fax).function().toSeconds());
  }

  @Test
  void isNamedAmongThoseThatAreKnown() throws IOException {
    write("bridge.json", BRIDGE.replace("\"made-up\"", "\"mad-up\""));

    var refused = assertThrows(ConfigurationException.class, () -> Registrations.bridge(stage()));
    assertEquals(
        List.of(
            stage().resolve("bridge.json")
                + ": targets.fax.function must be one of erp-push, hybris-cart-delete, made-up, not"
                + " mad-up; did you mean made-up?"),
        refused.problems());
  }

  @Test
  void saysWhatItsSettingsLack() throws IOException {
    write("bridge.json", BRIDGE.replace("\"number\": \"+49 30 1234\"", ""));
    var bridge = Registrations.bridge(stage());
    var fax = Objects.requireNonNull(bridge.targets().get("fax"));

    assertEquals(
        List.of("targets.fax.settings.number is missing"), Registrations.of(fax).problems(bridge));
  }
}
