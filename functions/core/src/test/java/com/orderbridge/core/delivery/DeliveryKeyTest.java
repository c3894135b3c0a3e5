package com.orderbridge.core.delivery;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DeliveryKeyTest {
  /**
   * A table writes {@code <target>/<source>}: of {@code a/b/c} it would not know which is which.
   */
  @Test
  void aTargetWithASlashIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new DeliveryKey("o1", "a/b", "c"));
  }
}
