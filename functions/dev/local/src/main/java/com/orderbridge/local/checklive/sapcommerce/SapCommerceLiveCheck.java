package com.orderbridge.local.checklive.sapcommerce;

import com.orderbridge.local.checklive.CheckedTarget;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.LiveCheck;

/** Registers the check of SAP Commerce. */
public final class SapCommerceLiveCheck implements LiveCheck {
  @Override
  public String system() {
    return "sap-commerce";
  }

  @Override
  public void check(CheckedTarget target, Findings findings) {
    SapCommerceCheck.check(target, findings);
  }
}
