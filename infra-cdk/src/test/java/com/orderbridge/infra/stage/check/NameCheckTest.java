package com.orderbridge.infra.stage.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.infra.stage.StageOnDisk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that AWS would refuse halfway through a deployment are refused before. */
final class NameCheckTest {
  private static final String BRIDGE = "config/test/bridge.json: ";

  private final StageOnDisk stage;

  NameCheckTest(@TempDir Path root) {
    this.stage = new StageOnDisk(root);
  }

  @Test
  void refusesNamesThatAreTooLongForAws() {
    stage.target("a".repeat(60));

    assertTrue(
        stage
            .problems()
            .contains(
                BRIDGE
                    + "targets.%s is too long: AWS takes 64 characters, and %s has 78"
                        .formatted("a".repeat(60), "order-bridge-test-" + "a".repeat(60))));
  }

  @ParameterizedTest
  @CsvSource({"Erp", "erp_1", "-erp", "erp."})
  void refusesNamesThatAwsDoesNotTake(String name) {
    stage.target(name);

    assertTrue(
        stage
            .problems()
            .contains(
                BRIDGE
                    + "targets.%1$s must be lower-case letters and digits, in words joined by -, not %1$s"
                        .formatted(name)));
  }

  @ParameterizedTest
  @CsvSource({"receiver", "reread", "unreadable", "erp-dlq", "alarms", "configuration"})
  void refusesATargetWithANameOfTheStacksOwn(String name) {
    stage.target(name);

    assertTrue(
        stage
            .problems()
            .contains(
                BRIDGE
                    + "targets."
                    + name
                    + " is a name that the stack itself uses: choose another name"));
  }

  @Test
  void refusesAFolderOfAnotherStage() {
    stage.bridge("\"stage\": \"test\"", "\"stage\": \"prod\"");

    refused(BRIDGE + "stage is prod, but the folder is test");
  }

  @Test
  void refusesTheNameOfTheFolderThatAllStagesShare() {
    stage.bridge("\"stage\": \"test\"", "\"stage\": \"mappings\"");

    var problem =
        BRIDGE
            + "stage must not be mappings, because that folder holds the shipped mappings: choose"
            + " another name";
    assertEquals(problem, stage.problems().getFirst());
  }

  /** This happens when somebody copies a stage. */
  @Test
  void refusesASecretOfAnotherStage() {
    stage.bridge(
        "{ \"topic\": \"orders.cancel\" }",
        "{ \"topic\": \"orders.cancel\", \"secret\": \"order-bridge/dev/source/commerce-layer\" }");

    refused(
        BRIDGE
            + "sources.commerce-layer.secret order-bridge/dev/source/commerce-layer belongs to"
            + " another stage: secrets of this stage begin with order-bridge/test/");
  }

  private void refused(String problem) {
    assertEquals(List.of(problem), stage.problems());
  }
}
