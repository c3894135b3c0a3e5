package com.orderbridge.infra.stage.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.infra.stage.StageOnDisk;
import com.orderbridge.infra.stage.StageRead;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings that would fail in the cloud are refused before they get there. */
final class MappingCheckTest {
  private static final String BRIDGE = "config/test/bridge.json: ";
  private static final String MAPPING = "config/test/mappings/" + StageOnDisk.MAPPING;

  private final StageOnDisk stage;

  MappingCheckTest(@TempDir Path root) {
    this.stage = new StageOnDisk(root);
  }

  @Test
  void refusesARouteWithoutMapping() {
    stage.without("infra-cdk/" + MAPPING);

    refused(BRIDGE + "routes[0].to business-central has no mapping: " + MAPPING + " is missing");
  }

  @Test
  void refusesAMappingThatDoesNotParse() {
    stage.mapping(StageOnDisk.MAPPING, "{ \"a\": ");

    var problem = stage.problems().getFirst();
    assertTrue(problem.startsWith(MAPPING + ": is not JSONata at line "), problem);
  }

  @Test
  void takesAMappingThatMapsItsSample() {
    stage.sample("{ \"data\": { \"id\": \"1\" } }");

    assertInstanceOf(StageRead.Valid.class, stage.read());
  }

  @Test
  void refusesAMappingThatFailsOnItsSample() {
    stage.sample("{ \"data\": { \"price\": \"much\" } }");
    stage.mapping(StageOnDisk.MAPPING, "{ \"price\": data.price * 2 }");

    var problem = stage.problems().getFirst();
    assertTrue(problem.startsWith(MAPPING + ": fails at line "), problem);
    assertTrue(problem.endsWith(" on events/zephyrcart/order.created.json"), problem);
  }

  @Test
  void refusesAMappingThatMakesNoDocumentOfItsSample() {
    stage.sample("{ \"data\": {} }");
    stage.mapping(StageOnDisk.MAPPING, "data.id");

    refused(MAPPING + ": does not make an object on events/zephyrcart/order.created.json");
  }

  @Test
  void refusesAMappingOfNoRoute() {
    stage.mapping("zephyrcart.order.create.business-central.jsonata", "{}");

    refused(
        "config/test/mappings/zephyrcart.order.create.business-central.jsonata: belongs to no"
            + " route; a mapping is called <source>.<type>.<target>.jsonata");
  }

  @Test
  void takesTheShippedMappingWhereTheStageHasNone() {
    stage.without("infra-cdk/" + MAPPING).shipped(StageOnDisk.MAPPING, "{}");

    assertInstanceOf(StageRead.Valid.class, stage.read());
  }

  @Test
  void namesTheShippedFileWhereThatIsTheOneThatIsRead() {
    stage.without("infra-cdk/" + MAPPING).shipped(StageOnDisk.MAPPING, "{ \"a\": ");

    var problem = stage.problems().getFirst();
    var shipped = "config/mappings/" + StageOnDisk.MAPPING;
    assertTrue(problem.startsWith(shipped + ": is not JSONata at line "), problem);
  }

  @Test
  void readsTheStagesOwnMappingInsteadOfTheShippedOne() {
    stage.shipped(StageOnDisk.MAPPING, "{ \"a\": ");

    assertInstanceOf(StageRead.Valid.class, stage.read());
  }

  @Test
  void takesShippedMappingsOfOtherStagesRoutes() {
    stage.shipped("zephyrcart.order.create.business-central.jsonata", "{ \"a\": ");

    assertInstanceOf(StageRead.Valid.class, stage.read());
  }

  @Test
  void refusesAConditionThatDoesNotParse() {
    stage.bridge(
        "\"type\": \"order.created\"", "\"type\": \"order.created\", \"when\": \"currency =\"");

    var problem = stage.problems().getFirst();
    assertTrue(problem.startsWith(BRIDGE + "routes[0].when is not JSONata at line "), problem);
  }

  @Test
  void refusesAnIdentityThatDoesNotParse() {
    stage.bridge(
        "\"reader\": \"zephyrcart\"",
        "\"reader\": \"zephyrcart\", \"events\": { \"order.created\": { \"which\": \"data.\" } }");

    var problem = stage.problems().getFirst();
    var field = "sources.zephyrcart.events.order.created.which";
    assertTrue(problem.startsWith(BRIDGE + field + " is not JSONata at line "), problem);
  }

  private void refused(String problem) {
    assertEquals(List.of(problem), stage.problems());
  }
}
