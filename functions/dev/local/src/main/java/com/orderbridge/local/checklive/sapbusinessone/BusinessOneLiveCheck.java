package com.orderbridge.local.checklive.sapbusinessone;

import com.orderbridge.local.checklive.CheckedTarget;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.LiveCheck;

/** Registers the check of SAP Business One. */
public final class BusinessOneLiveCheck implements LiveCheck {
  @Override
  public String system() {
    return "sap-business-one";
  }

  @Override
  public void check(CheckedTarget target, Findings findings) {
    BusinessOneCheck.check(target, findings);
  }
}
