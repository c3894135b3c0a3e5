package com.orderbridge.aws.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.SystemDescriptor;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.StubContents;
import com.orderbridge.delivery.Target;
import java.util.List;

/** A business system, as it registers itself at the function that serves it. */
public interface SystemRegistration {
  SystemDescriptor descriptor();

  /**
   * Makes the target from its configuration.
   *
   * @throws com.orderbridge.core.config.ConfigurationException with all that is wrong in it
   */
  Target target(TargetParts parts);

  /**
   * The system's API, answered within the process: for a rehearsal or a dry run.
   *
   * @param contents what is in the system
   * @throws com.orderbridge.core.config.ConfigurationException if its settings are not right
   */
  HttpCalls stub(TargetConfig config, StubContents contents);

  /**
   * What the system would refuse in a value that a mapping has made.
   *
   * @return each begins with the member; none if it would take the value, or if it does not know
   */
  default List<String> mappingProblems(TargetConfig config, JsonNode value) {
    return List.of();
  }
}
