package com.orderbridge.intake;

import com.orderbridge.core.config.SourceRules;
import java.util.Optional;

/**
 * A sender whose events are read by code. It registers itself by {@code META-INF/services}; no
 * other list has to be changed.
 */
public interface Sender {
  /** Returns the name that {@code reader} of a source has. */
  String name();

  /** Returns a reader of the bodies of a source with these rules. */
  EventReader reader(SourceRules rules);

  /**
   * Returns the name, in lower case, of the header that names the topic whose secret has signed.
   * The header itself is not signed. Empty if one secret signs everything.
   */
  default Optional<String> topicHeader() {
    return Optional.empty();
  }

  /**
   * Tells whether a body of this topic itself shows its topic, so that topics may share a secret.
   */
  default boolean tellsApart(String topic) {
    return false;
  }

  /** Tells whether its bodies name the organization that they belong to. */
  default boolean namesOrganization() {
    return false;
  }
}
