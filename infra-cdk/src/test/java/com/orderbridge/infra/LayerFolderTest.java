package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.orderbridge.infra.stage.StageOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LayerFolderTest {
  private final Path root;

  LayerFolderTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void holdsTheConfigurationAndNoSecret() throws IOException {
    try (var folder = new LayerFolder(new StageOnDisk(root).stage());
        var files = Files.walk(folder.root())) {
      var names =
          files.filter(Files::isRegularFile).map(it -> folder.root().relativize(it).toString());

      assertEquals(
          List.of("bridge/bridge.json", "bridge/mappings/" + StageOnDisk.MAPPING),
          names.sorted().toList());
    }
  }

  @Test
  void holdsTheShippedMappingsOfItsRoutesAlone() throws IOException {
    var stage =
        new StageOnDisk(root)
            .without("infra-cdk/config/test/mappings/" + StageOnDisk.MAPPING)
            .shipped(StageOnDisk.MAPPING, "{ \"shipped\": true }")
            .shipped("zephyrcart.order.created.sap-business-one.jsonata", "{}");
    try (var folder = new LayerFolder(stage.stage())) {
      var mappings = folder.root().resolve("bridge/mappings");
      assertEquals(
          "{ \"shipped\": true }", Files.readString(mappings.resolve(StageOnDisk.MAPPING)));
      assertEquals(1, Files.list(mappings).count());
    }
  }

  @Test
  void isGoneAfterwards() {
    var folder = new LayerFolder(new StageOnDisk(root).stage());
    folder.close();

    assertFalse(Files.exists(folder.root()));
  }
}
