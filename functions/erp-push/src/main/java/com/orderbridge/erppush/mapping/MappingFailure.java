package com.orderbridge.erppush.mapping;

import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome.Rejected;

/** What becomes of an event that a mapping cannot map. */
public final class MappingFailure {
  private MappingFailure() {}

  /** The event is the cause where a field of it cannot be read; otherwise the mapping is. */
  public static Rejected of(MappingException failure) {
    var why = String.valueOf(failure.getMessage());
    return failure.isOfEvent()
        ? new Rejected("INVALID_EVENT", why, WhoMustAct.SENDER)
        : new Rejected("MAPPING_FAILED", why, WhoMustAct.OPERATIONS);
  }
}
