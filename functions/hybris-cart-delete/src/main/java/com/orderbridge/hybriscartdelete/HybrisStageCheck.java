package com.orderbridge.hybriscartdelete;

import com.orderbridge.adapters.function.TargetProblems;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.StageCheck;
import java.util.List;

/** Whether every SAP Commerce of a stage is configured as it has to be. */
public final class HybrisStageCheck implements StageCheck {
  @Override
  public List<String> problems(Bridge bridge) {
    return TargetProblems.of(bridge, "hybris-cart-delete", HybrisCartDelete::of);
  }
}
