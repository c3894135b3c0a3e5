package com.orderbridge.erppush.mapping;

import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome.Rejected;

/** Turns the failure of a mapping into a rejection. Pure. */
public final class MappingFailure {
  private MappingFailure() {}

  /**
   * Returns the rejection. The sender must act if a field of the event cannot be read; otherwise
   * operations must correct the mapping.
   */
  public static Rejected of(MappingException failure) {
    var why = String.valueOf(failure.getMessage());
    return failure.isOfEvent()
        ? new Rejected("INVALID_EVENT", why, WhoMustAct.SENDER)
        : new Rejected("MAPPING_FAILED", why, WhoMustAct.OPERATIONS);
  }
}
