package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.orderbridge.infra.stage.StageOnDisk;
import com.orderbridge.infra.stage.StageRead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;

final class BridgeAppTest {
  private static final String PINNED =
      """
      { "account": "123456789012", "region": "eu-central-1", "staticEgress": true }
      """;

  private final Path root;

  BridgeAppTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void stopsTheCommandLineWithTheLineAndNothingAroundIt() {
    var bad = new StageOnDisk(root).without("functions/receiver/target/receiver.zip");

    var report = validation(bad.read());

    assertEquals("failure", report.at("/conclusion").asText());
    assertEquals(
        "functions/receiver/target/receiver.zip: is missing; build it in the repository's root"
            + " with ./mvnw -pl functions/receiver -am package -DskipTests",
        report.at("/violations/0/description").asText());
    assertTrue(report.at("/violations/0/violatingConstructs").isEmpty(), report::toString);
    assertEquals(1, report.path("violations").size());
  }

  @Test
  void warnsOfPlaceholdersAndGoesOn() {
    var report = validation(new StageOnDisk(root).read());

    assertEquals("success", report.at("/conclusion").asText());
    assertEquals("warning", report.at("/violations/0/severity").asText());
    assertEquals(
        "config/test/bridge.json: notify.catalog https://example.com/catalog is a placeholder:"
            + " set it before you deploy",
        report.at("/violations/0/description").asText());
  }

  @Test
  void asksForAParameterWhilePlaceholdersAreThere() {
    validation(new StageOnDisk(root).read());

    var parameter = template().at("/Parameters/PlaceholdersAreMeant");
    assertEquals("String", parameter.path("Type").asText());
    assertTrue(parameter.path("Default").isMissingNode());
    assertEquals(
        template().at("/Rules/PlaceholdersAreSet/Assertions/0/AssertDescription"),
        parameter.path("Description"));
    assertTrue(parameter.path("Description").asText().contains("operations@example.com"));
  }

  @Test
  void asksForNothingOnceAllIsSet() {
    var stage =
        new StageOnDisk(root)
            .bridge("operations@example.com", "operations@shop.de")
            .bridge("https://example.com/catalog", "https://shop.de/catalog");
    validation(stage.read());

    assertTrue(template().at("/Parameters/PlaceholdersAreMeant").isMissingNode());
  }

  @Test
  void namesTheAccountAndTheRegionForTheCommandLineToCompare() {
    validation(new StageOnDisk(root).deployment(PINNED).read());

    var stack = json("manifest.json").at("/artifacts/order-bridge-test");
    assertEquals("aws://123456789012/eu-central-1", stack.path("environment").asText());
  }

  @Test
  void needsNoCredentialsToSynthesiseWhereTheRegionIsSet() {
    validation(new StageOnDisk(root).deployment(PINNED).read());

    assertTrue(json("manifest.json").path("missing").isMissingNode());
  }

  @Test
  void saysWhatIsNotPinned() {
    var report = validation(new StageOnDisk(root).read());

    assertEquals(
        List.of(
            "config/test/deployment.json: account is not set: set its 12 digits, so that"
                + " credentials of another account cannot deploy it",
            "config/test/deployment.json: region is not set: set one, such as eu-central-1, so that"
                + " it is deployed nowhere else"),
        report
            .path("violations")
            .valueStream()
            .map(it -> it.path("description").asText())
            .filter(it -> it.contains("deployment.json"))
            .toList());
  }

  @Test
  void leavesProtectionOutOfAFirstDeployment() {
    var stage = new StageOnDisk(root).deployment("{ \"protection\": true }");

    validation(stage.read(), Map.of("first", "true"));

    var table = template().at("/Resources/deliveriestableD1A13319/Properties");
    assertFalse(table.path("DeletionProtectionEnabled").asBoolean());
    assertFalse(terminationProtection());
  }

  @Test
  void protectsInEveryOtherDeployment() {
    validation(new StageOnDisk(root).deployment("{ \"protection\": true }").read());

    assertTrue(terminationProtection());
  }

  private boolean terminationProtection() {
    return json("manifest.json")
        .at("/artifacts/order-bridge-test/properties/terminationProtection")
        .asBoolean();
  }

  private JsonNode validation(StageRead read) {
    return validation(read, Map.of());
  }

  /** Returns what the command line reads before it goes on. */
  private JsonNode validation(StageRead read, Map<String, String> context) {
    var app = App.Builder.create().outdir(assembly().toString()).context(context).build();
    BridgeApp.add(app, read);
    app.synth();
    return json("validation-report.json")
        .path("pluginReports")
        .valueStream()
        .filter(it -> it.path("pluginName").asText().equals("order-bridge"))
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }

  private JsonNode template() {
    return json("order-bridge-test.template.json");
  }

  private Path assembly() {
    return root.resolve("cdk.out");
  }

  private JsonNode json(String file) {
    try {
      return new ObjectMapper().readTree(assembly().resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
