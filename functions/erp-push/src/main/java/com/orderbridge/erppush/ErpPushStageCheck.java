package com.orderbridge.erppush;

import com.orderbridge.adapters.function.TargetProblems;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.StageCheck;
import java.util.List;

/** Whether every ERP of a stage is known here, and configured as it has to be. */
public final class ErpPushStageCheck implements StageCheck {
  @Override
  public List<String> problems(Bridge bridge) {
    return TargetProblems.of(bridge, "erp-push", Erps::of);
  }
}
