package com.orderbridge.delivery.desk;

import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.Story;
import com.orderbridge.delivery.story.Trouble;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The deliveries table as people read it. Every implementation passes {@code DeskContract}. It
 * writes nothing. Thread-safe.
 *
 * <p>A failure of the table is an unchecked exception.
 */
public interface Desk {
  /**
   * Returns a page of the orders in trouble, those that got into it last first. The page may lag
   * behind the table by a moment, so an entry may be of a story that is well by now.
   *
   * @param after the last entry of the page before; empty for the first page
   * @param most how many entries the page may have, from 1 to 1,000
   * @return the page; empty if there is nothing more
   */
  List<DeskEntry> page(String target, Trouble.State state, Optional<DeskEntry> after, int most);

  /** Returns the stories of an order at all targets, whoever sent it. */
  Map<DeliveryKey, Story> stories(String subject);

  /** Returns the stories that the table has of these, as they are now. */
  Map<DeliveryKey, Story> stories(Collection<DeliveryKey> keys);
}
