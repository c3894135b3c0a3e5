package com.orderbridge.erppush;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.adapters.function.TargetProblems;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.StageCheck;
import com.orderbridge.core.config.TargetConfig;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether every ERP of a stage is known here, and configured as it has to be, and whether no source
 * can reach the documents of another.
 */
public final class ErpPushStageCheck implements StageCheck {
  @Override
  public List<String> problems(Bridge bridge) {
    var targets = TargetProblems.of(bridge, "erp-push", Erps::of);
    return Stream.concat(targets.stream(), SharedCompanies.problems(bridge).stream()).toList();
  }

  @Override
  public List<String> mappingProblems(TargetConfig target, JsonNode value) {
    return FieldCheck.problems(target, value);
  }
}
