package com.orderbridge.aws.dynamodb;

import com.orderbridge.delivery.story.DeliveryKey;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a story stands in the deliveries table: its partition is the order, so that one query tells
 * all that is known of it, whoever sent it; its sort key is {@code <target>/<source>}.
 */
public final class StoryKey {
  private static final String SUBJECT = "subject";
  private static final String TARGET = "target";
  private static final String SLASH = "/";

  private StoryKey() {}

  public static Map<String, AttributeValue> of(DeliveryKey key) {
    return key(key.subject(), prefix(key.target()) + key.source());
  }

  /** With which the sort keys of all stories at a target begin. */
  public static String prefix(String target) {
    return target + SLASH;
  }

  /** Of what a target has beside its stories. It names no source, and so is no order's. */
  static Map<String, AttributeValue> beside(String what, String target) {
    return key(what, target);
  }

  private static Map<String, AttributeValue> key(String subject, String target) {
    return Map.of(SUBJECT, AttributeValue.fromS(subject), TARGET, AttributeValue.fromS(target));
  }

  /** Whose story an item is; empty if it is none. */
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
