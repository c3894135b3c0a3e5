package com.orderbridge.infra.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.orderbridge.infra.stage.StageOnDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportTest {
  private final Path root;
  private final Account account = new Account();

  ImportTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void writesTheFileAndSaysWhatToDoWithIt() throws IOException {
    account.without("order-bridge-test-deliveries");
    var outcome = adopt();
    var file = root.resolve("infra-cdk/target/import-test.json");

    assertTrue(outcome.succeeded());
    assertEquals(
        Adoption.of(Templates.WHOLE, account).mapping(),
        new ObjectMapper().readTree(file.toFile()));
    assertEquals(
        """
        16 resources exist: see %s
        table order-bridge-test-deliveries does not exist; the deployment creates it
        Run these commands in infra-cdk, in this order:
          npx aws-cdk@2.1148.1 import -c stage=test --resource-mapping target/import-test.json
          npx aws-cdk@2.1148.1 deploy -c stage=test\
        """
            .formatted(file),
        String.join("\n", outcome.lines()));
  }

  @Test
  void hasNothingToDoWhereNothingIsLeft() {
    Templates.WHOLE.retained().forEach(it -> account.without(it.name()));

    assertEquals(
        Outcome.good("nothing is left of an earlier order-bridge-test: deploy it"), adopt());
  }

  @Test
  void doesNothingBeforeAFailedStackIsGone() {
    account.deployed("ROLLBACK_COMPLETE", Templates.WHOLE);

    assertFalse(adopt().succeeded());
  }

  private Outcome adopt() {
    var properties = new Properties();
    properties.setProperty("repository", root.toString());
    var stage = new StageOnDisk(root).stage();
    return ImportMain.outcome(
        new StageInAws(stage, account, Templates.WHOLE, new Options(properties)));
  }
}
