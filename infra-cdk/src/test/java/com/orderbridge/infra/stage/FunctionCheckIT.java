package com.orderbridge.infra.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.function.FunctionDescriptor;
import com.orderbridge.infra.stage.folder.OpenZip;
import com.orderbridge.infra.stage.folder.Repository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the functions' real zips refuse is one line each, before anything is deployed. */
final class FunctionCheckIT {
  private static final String BRIDGE = "config/test/bridge.json: ";

  private final StageOnDisk stage;

  FunctionCheckIT(@TempDir Path root) {
    this.stage = new StageOnDisk(root).withRealZips();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"scheme\": \"zephyrcart\" | \"scheme\": \"zephyr\" | sources.zephyrcart.scheme is zephyr;"
            + " use one of: ",
        "\"reader\": \"zephyrcart\" | \"reader\": \"zephyr\" | sources.zephyrcart.reader is zephyr;"
            + " use one of: ",
        "\"function\": \"erp-push\" | \"function\": \"erp-push\", \"system\": \"abacus\" |"
            + " targets.business-central.system is abacus; use one of: "
      })
  void refusesNamesThatNoFunctionKnows(String text, String by, String problem) {
    refused(stage.bridge(text, by), problem);
  }

  @Test
  void refusesSettingsThatAreMissing() {
    refused(stage, "targets.business-central.settings.url is missing (text)");
    refused(stage, "targets.hybris-cart-delete.settings.tokenUrl is missing (text)");
  }

  /**
   * The other tests use stand-ins. This test shows that the functions describe themselves in the
   * same way.
   */
  @Test
  void theFunctionsDescribeThemselvesAsTheirStandInsDo() throws IOException {
    assertEquals(new StandInFunctions.ErpPush().descriptor(), described("erp-push"));
    assertEquals(
        new StandInFunctions.HybrisCartDelete().descriptor(), described("hybris-cart-delete"));
  }

  private static FunctionDescriptor described(String function) throws IOException {
    try (var zip = new OpenZip(new Repository(Path.of("..")).zip(function))) {
      return zip.functions().getFirst().descriptor();
    }
  }

  private static void refused(StageOnDisk stage, String problem) {
    var problems = stage.problems();

    assertTrue(
        problems.stream().anyMatch(it -> it.startsWith(BRIDGE + problem)), problems::toString);
    assertTrue(problems.stream().noneMatch(it -> it.contains("\n")), problems::toString);
  }
}
