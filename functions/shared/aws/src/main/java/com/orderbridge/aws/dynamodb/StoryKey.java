package com.orderbridge.aws.dynamodb;

import com.orderbridge.delivery.story.DeliveryKey;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The key of a story in the deliveries table. The partition key is the order, so that one query
 * returns all that is known of it, whoever sent it. The sort key is {@code <target>/<source>}.
 */
public final class StoryKey {
  private static final String SUBJECT = "subject";
  private static final String TARGET = "target";
  private static final String SLASH = "/";

  private StoryKey() {}

  public static Map<String, AttributeValue> of(DeliveryKey key) {
    return key(key.subject(), prefix(key.target()) + key.source());
  }

  /** Returns the beginning of the sort keys of all stories at a target. */
  public static String prefix(String target) {
    return target + SLASH;
  }

  /**
   * Returns the key of a target's own item, such as its breaker. It has no source, so it cannot be
   * the key of an order's story.
   */
  static Map<String, AttributeValue> beside(String what, String target) {
    return key(what, target);
  }

  private static Map<String, AttributeValue> key(String subject, String target) {
    return Map.of(SUBJECT, AttributeValue.fromS(subject), TARGET, AttributeValue.fromS(target));
  }

  /** Returns the key of the story that an item holds. Empty if the item is not a story. */
  public static Optional<DeliveryKey> read(Map<String, AttributeValue> item) {
    var sortKey = text(item, TARGET).split(SLASH, 2);
    return sortKey.length == 2
        ? Optional.of(new DeliveryKey(text(item, SUBJECT), sortKey[0], sortKey[1]))
        : Optional.empty();
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s).orElse("");
  }
}
