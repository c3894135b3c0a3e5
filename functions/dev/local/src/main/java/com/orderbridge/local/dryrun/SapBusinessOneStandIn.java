package com.orderbridge.local.dryrun;

import com.orderbridge.core.config.TargetConfig;

/** Registers what stands in for SAP Business One. */
public final class SapBusinessOneStandIn implements SystemStandIn {
  @Override
  public String system() {
    return "sap-business-one";
  }

  @Override
  public StandIn standIn(TargetConfig target, boolean hasOrder) {
    return new EmptyServiceLayer(hasOrder);
  }
}
