package com.orderbridge.infra.configuration;

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
    assertEquals(
        List.of("bridge/bridge.json", "bridge/mappings/" + StageOnDisk.MAPPING),
        filesFor(new StageOnDisk(root), "business-central"));
  }

  @Test
  void holdsNoMappingOfAnotherTarget() throws IOException {
    assertEquals(
        List.of("bridge/bridge.json"), filesFor(new StageOnDisk(root), "hybris-cart-delete"));
  }

  @Test
  void holdsTheShippedMappingsOfItsRoutesAlone() throws IOException {
    var stage =
        new StageOnDisk(root)
            .without("infra-cdk/config/test/mappings/" + StageOnDisk.MAPPING)
            .shipped(StageOnDisk.MAPPING, "{ \"shipped\": true }")
            .shipped("zephyrcart.order.refunded.business-central.jsonata", "{}");
    try (var folder = new LayerFolder(of(stage, "business-central"))) {
      var mappings = folder.root().resolve("bridge/mappings");
      assertEquals(
          "{ \"shipped\": true }", Files.readString(mappings.resolve(StageOnDisk.MAPPING)));
      assertEquals(2, relative(folder).size());
    }
  }

  @Test
  void isGoneAfterwards() {
    var folder = new LayerFolder(of(new StageOnDisk(root), "business-central"));
    folder.close();

    assertFalse(Files.exists(folder.root()));
  }

  private static FunctionConfiguration of(StageOnDisk stage, String target) {
    var good = stage.stage();
    return FunctionConfiguration.ofTarget(good.folder(), good.bridge(), target);
  }

  private static List<String> filesFor(StageOnDisk stage, String target) throws IOException {
    try (var folder = new LayerFolder(of(stage, target))) {
      return relative(folder);
    }
  }

  private static List<String> relative(LayerFolder folder) throws IOException {
    try (var files = Files.walk(folder.root())) {
      return files
          .filter(Files::isRegularFile)
          .map(it -> folder.root().relativize(it).toString())
          .sorted()
          .toList();
    }
  }
}
