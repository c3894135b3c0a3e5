package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Compares the whole template, so that no change goes unseen. To accept a change, copy {@code
 * target/template.json} over the snapshot.
 */
final class SnapshotTest {
  private static final Path SNAPSHOT = Path.of("src/test/resources/template.json");
  private static final Path NOW = Path.of("target/template.json");

  @Test
  void templateIsAsItWas() throws IOException {
    Files.writeString(NOW, Synthesised.USUAL.template().toPrettyString() + "\n");

    assertEquals(Files.readString(SNAPSHOT), Files.readString(NOW));
  }
}
