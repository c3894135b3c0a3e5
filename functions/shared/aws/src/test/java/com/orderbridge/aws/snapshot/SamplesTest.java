package com.orderbridge.aws.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void aSampleIsWhatItsSenderSends() throws IOException {
    var events = Path.of(System.getProperty("repository.root"), "events");
    var sent = Files.readAllBytes(events.resolve("zephyrcart/order.created.json"));
    assertArrayEquals(sent, Samples.of("zephyrcart", "order.created").orElseThrow());
  }

  @Test
  void anUnknownSenderOrTypeHasNone() {
    assertEquals(Optional.empty(), Samples.of("zephyrcart", "order.unheard-of"));
    assertEquals(Optional.empty(), Samples.of("nobody", "order.created"));
  }

  @Test
  void whatSurroundsASampleIsNotPackaged() {
    assertEquals(Optional.empty(), Samples.of("zephyrcart", "order.created.expected"));
  }
}
