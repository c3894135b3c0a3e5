package com.orderbridge.core.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sender as configured.
 *
 * @param path of the URL that it calls
 * @param scheme how it signs: the id of a scheme of shared-signing
 * @param reader who reads its events
 * @param referencePrefix what the external references of its documents begin with, so that no other
 *     source can name them; empty for a source that is alone at its targets
 * @param secrets one, or one per topic where the sender has a secret per topic
 * @param eventTypes what is to be known of its types, where the defaults do not do
 * @param rules what is accepted of its requests
 */
public record Source(
    String name,
    String path,
    String scheme,
    String reader,
    String referencePrefix,
    List<SecretBinding> secrets,
    Map<String, EventType> eventTypes,
    SourceRules rules) {
  public Source {
    secrets = List.copyOf(secrets);
    eventTypes = Map.copyOf(eventTypes);
  }

  /** With the usual rules. */
  public Source(
      String name,
      String path,
      String scheme,
      String reader,
      String referencePrefix,
      List<SecretBinding> secrets,
      Map<String, EventType> eventTypes) {
    this(name, path, scheme, reader, referencePrefix, secrets, eventTypes, SourceRules.USUAL);
  }

  /** Whether two of its topics may have one secret. */
  public boolean mayShareSecrets() {
    return rules.topicsTold() == SourceRules.TopicsTold.BY_HEADER_AND_STATUS;
  }

  public EventType eventType(String type) {
    return eventTypes.getOrDefault(type, EventType.PLAIN);
  }

  /**
   * A secret's name in Secrets Manager.
   *
   * @param topic that the secret stands for, where it stands for one
   */
  public record SecretBinding(String secret, Optional<String> topic) {}

  /**
   * What is to be known of a type.
   *
   * @param after the type that must have been delivered first
   * @param which JSONata for what tells several such events of one order apart: one id, or a list
   *     where one body names several
   * @param cancels whether it takes back the event that {@code after} names
   */
  public record EventType(Optional<String> after, Optional<String> which, boolean cancels) {
    public static final EventType PLAIN = new EventType(Optional.empty(), Optional.empty(), false);
  }
}
