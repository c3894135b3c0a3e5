package com.orderbridge.aws.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.mapping.MappingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which file a mapping is read from: the stage's own, or the one that all stages share. */
class BridgeFilesTest {
  private final Path shared;
  private final Path own;
  private final BridgeFiles files;

  BridgeFilesTest(@TempDir Path configuration) {
    this.shared = configuration.resolve("mappings");
    this.own = configuration.resolve("dev/mappings");
    this.files = new BridgeFiles(configuration.resolve("dev"));
  }

  @Test
  void theStagesOwnMappingReplacesTheShippedOne() throws IOException {
    write(shared, "\"shared\"");
    write(own, "\"own\"");

    assertEquals(Optional.of("\"own\""), text());
  }

  @Test
  void aStageWithoutOneHasTheShippedOne() throws IOException {
    write(shared, "\"shared\"");
    Files.createDirectories(own);

    assertEquals(Optional.of("\"shared\""), text());
  }

  @Test
  void withoutAnyThereIsNone() {
    assertEquals(Optional.empty(), text());
    assertTrue(files.mapping("shop", "order.created", "erp").isEmpty());
  }

  @Test
  void whatIsWrongNamesTheFileThatWasRead() throws IOException {
    Files.createDirectories(own);
    write(shared, "{");

    assertTrue(wrong().startsWith("../mappings/shop.order.created.erp.jsonata "), wrong());

    write(own, "{");

    assertTrue(wrong().startsWith("mappings/shop.order.created.erp.jsonata "), wrong());
  }

  private String wrong() {
    var thrown =
        assertThrows(MappingException.class, () -> files.mapping("shop", "order.created", "erp"));
    return String.valueOf(thrown.getMessage());
  }

  private Optional<String> text() {
    return files.mappingText("shop", "order.created", "erp");
  }

  private static void write(Path folder, String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("shop.order.created.erp.jsonata"), text);
  }
}
