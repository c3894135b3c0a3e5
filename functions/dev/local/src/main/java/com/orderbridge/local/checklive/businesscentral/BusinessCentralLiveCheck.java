package com.orderbridge.local.checklive.businesscentral;

import com.orderbridge.local.checklive.CheckedTarget;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.LiveCheck;

/** Registers the check of Business Central. */
public final class BusinessCentralLiveCheck implements LiveCheck {
  @Override
  public String system() {
    return "business-central";
  }

  @Override
  public void check(CheckedTarget target, Findings findings) {
    BusinessCentralCheck.check(target, findings);
  }
}
