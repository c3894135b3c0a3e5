package com.orderbridge.delivery.notify;

import com.orderbridge.core.step.WhoMustAct;

/** Tells people. Total: a notification that cannot be sent is logged, and nothing else stops. */
@FunctionalInterface
public interface Notifications {
  void tell(WhoMustAct who, String subject, String text);
}
