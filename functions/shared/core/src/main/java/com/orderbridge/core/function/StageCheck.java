package com.orderbridge.core.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import java.util.List;

/**
 * Checks a stage for one function before it is deployed, and reports everything that would keep the
 * function from starting. A deployment finds the check in the function's zip, by {@code
 * META-INF/services}. So a function's knowledge (schemes, readers, ERPs, their settings) is in one
 * place only.
 */
@FunctionalInterface
public interface StageCheck {
  /**
   * Returns what would keep the function from starting.
   *
   * @return the problems, each of which begins with the field; empty if the function would start
   */
  List<String> problems(Bridge bridge);

  /**
   * Returns what the target would refuse in a value that a mapping has made of a sample.
   *
   * @param target a target that this function serves
   * @param value the mapping's result
   * @return the problems, each of which begins with the member; empty if the target would take the
   *     value, or if this check does not know
   */
  default List<String> mappingProblems(TargetConfig target, JsonNode value) {
    return List.of();
  }
}
