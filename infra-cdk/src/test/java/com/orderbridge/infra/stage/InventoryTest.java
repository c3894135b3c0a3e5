package com.orderbridge.infra.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InventoryTest {
  private static final String BRIDGE = "config/test/bridge.json: ";

  private final StageOnDisk stage;

  InventoryTest(@TempDir Path root) {
    this.stage = new StageOnDisk(root);
  }

  @BeforeEach
  void wasSynthesised() {
    Inventory.remember(stage.stage());
  }

  @Test
  void takesAStageAsItWas() {
    assertInstanceOf(StageRead.Valid.class, stage.read());
  }

  @Test
  void refusesToLeaveATargetsQueuesBehind() {
    stage.target("carts");

    assertEquals(
        List.of(
            BRIDGE
                + "targets.hybris-cart-delete was there before, and its queues may hold orders: see"
                + " docs/runbook.md#removing, then use -c remove=targets.hybris-cart-delete"),
        stage.problems());
  }

  @Test
  void refusesToForgetASourceThatMayStillSend() {
    stage
        .bridge("\"zephyrcart\": {", "\"zephyr\": {")
        .bridge("\"source\": \"zephyrcart\"", "\"source\": \"zephyr\"");
    stage.mapping("zephyr.order.created.business-central.jsonata", "{}");
    stage.without("infra-cdk/config/test/mappings/" + StageOnDisk.MAPPING);

    assertEquals(
        List.of(
            BRIDGE
                + "sources.zephyrcart was there before, and its sender may still send: see"
                + " docs/runbook.md#removing, then use -c remove=sources.zephyrcart"),
        stage.problems());
  }

  @Test
  void takesARemovalThatIsMeant() {
    stage.target("carts");

    assertInstanceOf(StageRead.Valid.class, stage.read("targets.hybris-cart-delete"));
  }

  @Test
  void remembersWhatCameInItsPlace() {
    stage.target("carts");
    var renamed = (StageRead.Valid) stage.read("targets.hybris-cart-delete");
    Inventory.remember(renamed.stage());

    assertInstanceOf(StageRead.Valid.class, stage.read());
  }
}
