package com.orderbridge.aws.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.SystemDescriptor;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.StubContents;
import com.orderbridge.delivery.Target;
import java.util.List;

/** A business system's registration at the function that serves it. */
public interface SystemRegistration {
  SystemDescriptor descriptor();

  /**
   * Builds the target from its configuration. Calls nothing.
   *
   * @throws com.orderbridge.core.config.ConfigurationException if the configuration is wrong; it
   *     names every problem
   */
  Target target(TargetParts parts);

  /**
   * Returns the system's API, answered inside the process, for a rehearsal or a dry run.
   *
   * @param contents the customers and orders that the system has
   * @throws com.orderbridge.core.config.ConfigurationException if the target's settings are wrong
   */
  HttpCalls stub(TargetConfig config, StubContents contents);

  /**
   * Returns what the system would refuse in a value that a mapping has made.
   *
   * @return the problems, each beginning with the member that it concerns; none if the system would
   *     take the value, or if this cannot be known
   */
  default List<String> mappingProblems(TargetConfig config, JsonNode value) {
    return List.of();
  }
}
