package com.orderbridge.infra.stage.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.infra.stage.StageOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping that no longer makes what its test expects does not deploy. */
final class MappingTestsTest {
  private static final String NAME = "zephyrcart.order.created.business-central";
  private static final String SHOWN = "config/test/mappings/tests/";

  private final StageOnDisk stage;
  private final Path tests;
  private final Path shippedTests;

  MappingTestsTest(@TempDir Path root) {
    this.stage = new StageOnDisk(root);
    this.shippedTests = root.resolve("infra-cdk/config/mappings/tests");
    this.tests = root.resolve("infra-cdk/config/test/mappings/tests");
    stage.mapping(StageOnDisk.MAPPING, "{ \"order\": { \"price\": data.price } }");
  }

  @Test
  void takesWhatIsAsExpected() throws IOException {
    write(NAME + ".cheap", "{\"data\":{\"price\":1.50}}", "{\"order\":{\"price\":1.5}}");

    assertEquals(List.of(), stage.problems());
  }

  @Test
  void tellsTheFirstDifference() throws IOException {
    write(NAME, "{\"data\":{\"price\":2}}", "{\"order\":{\"price\":1}}");

    assertEquals(List.of(SHOWN + NAME + ": order.price is 2, not 1"), stage.problems());
  }

  @Test
  void bindsTheIdThatTheEventHas() throws IOException {
    stage.mapping(StageOnDisk.MAPPING, "{ \"order\": { \"id\": $which } }");
    var test = write(NAME, "{}", "{\"order\":{\"id\":\"re_2\"}}");
    assertEquals(List.of(SHOWN + NAME + ": order.id is missing"), stage.problems());

    Files.writeString(test.resolve("which.json"), "\"re_2\"");

    assertEquals(List.of(), stage.problems());
  }

  @Test
  void refusesATestOfNoMapping() throws IOException {
    write("zephyrcart.order.create", "{}", "{}");

    var problem = "zephyrcart.order.create: is not named after a mapping of the stage";
    assertEquals(List.of(SHOWN + problem), stage.problems());
  }

  @Test
  void refusesATestWithoutExpectation() throws IOException {
    write(NAME, "{}", "not JSON");

    var problem = NAME + ": needs event.json and expected.json, and both must be JSON";
    assertEquals(List.of(SHOWN + problem), stage.problems());
  }

  @Test
  void aShippedMappingsTestsHoldWhereItIsUsed() throws IOException {
    stage.without("infra-cdk/config/test/mappings/" + StageOnDisk.MAPPING);
    stage.shipped(StageOnDisk.MAPPING, "{ \"order\": { \"price\": data.price } }");
    write(shippedTests, NAME, "{\"data\":{\"price\":2}}", "{\"order\":{\"price\":1}}");

    assertEquals(
        List.of("config/mappings/tests/" + NAME + ": order.price is 2, not 1"), stage.problems());
  }

  @Test
  void aStagesOwnMappingNeedNotPassTheTestsOfTheShippedOne() throws IOException {
    stage.shipped(StageOnDisk.MAPPING, "{ \"order\": { \"price\": 1 } }");
    write(shippedTests, NAME, "{\"data\":{\"price\":2}}", "{\"order\":{\"price\":1}}");

    assertEquals(List.of(), stage.problems());
  }

  @Test
  void aStageMayTestAShippedMappingItself() throws IOException {
    stage.without("infra-cdk/config/test/mappings/" + StageOnDisk.MAPPING);
    stage.shipped(StageOnDisk.MAPPING, "{ \"order\": { \"price\": data.price } }");
    write(NAME, "{\"data\":{\"price\":2}}", "{\"order\":{\"price\":1}}");

    assertEquals(List.of(SHOWN + NAME + ": order.price is 2, not 1"), stage.problems());
  }

  @Test
  void testsOfShippedMappingsThatTheStageDoesNotUseAreNotRun() throws IOException {
    var other = "zephyrcart.order.created.sap-business-one";
    stage.shipped(other + ".jsonata", "{}");
    write(shippedTests, other, "{}", "{\"order\":{}}");

    assertEquals(List.of(), stage.problems());
  }

  @Test
  void refusesAShippedTestOfNoShippedMapping() throws IOException {
    write(shippedTests, NAME, "{}", "{}");

    var problem = "config/mappings/tests/" + NAME + ": is not named after a mapping beside it";
    assertEquals(List.of(problem), stage.problems());
  }

  private Path write(String name, String event, String expected) throws IOException {
    return write(tests, name, event, expected);
  }

  private static Path write(Path tests, String name, String event, String expected)
      throws IOException {
    var folder = Files.createDirectories(tests.resolve(name));
    Files.writeString(folder.resolve("event.json"), event);
    Files.writeString(folder.resolve("expected.json"), expected);
    return folder;
  }
}
