package com.orderbridge.delivery.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.NullNode;
import com.orderbridge.core.event.Event;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryKeyTest {
  /** Two shops may give two orders the same id. */
  @Test
  void anEventsKeyNamesItsOrderTheTargetAndTheShop() {
    var data = NullNode.getInstance();
    var event = new Event("placed/o1", "shop", "placed", "o1", Optional.empty(), data);
    assertEquals(new DeliveryKey("o1", "erp", "shop"), DeliveryKey.of(event, "erp"));
  }

  /**
   * A table writes {@code <target>/<source>}: of {@code a/b/c} it would not know which is which.
   */
  @Test
  void aTargetWithASlashIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new DeliveryKey("o1", "a/b", "c"));
  }
}
