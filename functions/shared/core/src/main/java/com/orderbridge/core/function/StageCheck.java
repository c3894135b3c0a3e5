package com.orderbridge.core.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import java.util.List;

/**
 * What a function says of a stage before it is deployed: everything that would keep it from
 * starting. Whoever deploys finds it in the function's zip, by {@code META-INF/services}: so what a
 * function knows (schemes, readers, ERPs, their settings) is known in one place only.
 */
@FunctionalInterface
public interface StageCheck {
  /** Each begins with the field; none if the function would start. */
  List<String> problems(Bridge bridge);

  /**
   * What the target would refuse in a value that a mapping has made of a sample.
   *
   * @param target one that this function serves
   * @return each begins with the member; none if it would take the value, or if it does not know
   */
  default List<String> mappingProblems(TargetConfig target, JsonNode value) {
    return List.of();
  }
}
