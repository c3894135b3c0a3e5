package com.orderbridge.delivery.loop;

import java.util.LinkedHashSet;

/**
 * Remembers messages that were rejected lately, so that this environment gives them back without
 * asking the table. This only saves requests: the table knows the truth. Bounded and thread-safe.
 */
final class RecentRejections {
  private static final int MOST = 1000;

  private final LinkedHashSet<String> messageIds = new LinkedHashSet<>();

  synchronized boolean contains(String messageId) {
    return messageIds.contains(messageId);
  }

  synchronized void add(String messageId) {
    messageIds.add(messageId);
    if (messageIds.size() > MOST) {
      messageIds.removeFirst();
    }
  }
}
