package com.orderbridge.intake;

import com.orderbridge.core.config.SourceRules;
import java.util.Optional;

/**
 * A sender whose events are read by code. It registers itself: its class stands in {@code
 * META-INF/services}, and nothing else lists it.
 */
public interface Sender {
  /** What {@code reader} of a source calls it. */
  String name();

  /** Reads the bodies of a source with these rules. */
  EventReader reader(SourceRules rules);

  /**
   * Where it says which topic's secret it has signed with, in lower case; the header itself is not
   * signed. Empty where one secret signs everything.
   */
  default Optional<String> topicHeader() {
    return Optional.empty();
  }

  /** Whether a body says itself that it is of this topic, so that topics may share a secret. */
  default boolean tellsApart(String topic) {
    return false;
  }

  /** Whether its bodies say whose they are. */
  default boolean namesOrganization() {
    return false;
  }
}
