package com.orderbridge.infra.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.DeliveryFunction;
import com.orderbridge.core.function.FunctionDescriptor;
import com.orderbridge.core.function.SystemDescriptor;
import java.util.List;
import java.util.OptionalInt;

/** A function that only these tests know. It sends orders by fax. */
public final class MadeUpFunction implements DeliveryFunction {
  private static final SystemDescriptor FAX =
      new SystemDescriptor("fax", true, 3, OptionalInt.of(4));
  private static final SystemDescriptor PIGEON = new SystemDescriptor("pigeon", false, 1);

  @Override
  public FunctionDescriptor descriptor() {
    return new FunctionDescriptor("made-up", "com.example.fax.FaxHandler", List.of(FAX, PIGEON));
  }

  @Override
  public List<String> problems(Bridge bridge) {
    return bridge.targets().values().stream()
        .filter(it -> it.function().equals("made-up") && !it.settings().has("number"))
        .map(it -> "targets." + it.name() + ".settings.number is missing (text)")
        .toList();
  }

  @Override
  public List<String> mappingProblems(TargetConfig target, JsonNode value) {
    return value.has("page") ? List.of() : List.of("page is missing");
  }
}
