package com.orderbridge.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.orderbridge.local.stage.LocalStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStageTest {
  @TempDir Path configuration;

  @Test
  void itsMappingsAreTheShippedOnesAndOverThemItsOwn() throws IOException {
    write("mappings/of-all.jsonata", "shipped");
    write("mappings/changed.jsonata", "shipped");
    write("mappings/tests/of-all/event.json", "{}");
    write("local/mappings/changed.jsonata", "own");

    LocalStage.copyMappings(configuration.resolve("local"), configuration.resolve("copy"));

    assertEquals("shipped", copied("of-all.jsonata"));
    assertEquals("own", copied("changed.jsonata"));
    assertFalse(Files.exists(configuration.resolve("copy/mappings/tests")));
  }

  private String copied(String mapping) throws IOException {
    return Files.readString(configuration.resolve("copy/mappings").resolve(mapping));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(configuration.resolve(file).resolveSibling(""));
    Files.writeString(configuration.resolve(file), text);
  }
}
