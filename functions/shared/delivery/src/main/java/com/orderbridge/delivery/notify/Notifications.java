package com.orderbridge.delivery.notify;

import com.orderbridge.core.step.WhoMustAct;

/**
 * Tells people. An implementation never throws: it logs a notification that it cannot send.
 * Thread-safe.
 */
@FunctionalInterface
public interface Notifications {
  /**
   * Sends one notification.
   *
   * @param who who must act
   * @param subject one line, without personal data
   * @param text plain sentences, without personal data
   */
  void tell(WhoMustAct who, String subject, String text);
}
