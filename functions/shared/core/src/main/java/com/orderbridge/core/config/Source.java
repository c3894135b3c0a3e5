package com.orderbridge.core.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sender as configured.
 *
 * @param name its name in {@code bridge.json}
 * @param path the path of the URL that it calls
 * @param scheme the id of the scheme of shared-signing by which it signs
 * @param reader the name of the reader of its events
 * @param referencePrefix the text that the external references of its documents begin with, so that
 *     no other source can name them; empty for a source that is alone at its targets
 * @param secrets one secret, or one per topic if the sender has a secret per topic
 * @param eventTypes the settings of its types that need others than the defaults
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

  /** Creates a source with the usual rules. */
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

  /** Tells whether two of its topics may have the same secret. */
  public boolean mayShareSecrets() {
    return rules.topicsTold() == SourceRules.TopicsTold.BY_HEADER_AND_STATUS;
  }

  /** Returns the settings of a type, which are {@link EventType#PLAIN} if none are configured. */
  public EventType eventType(String type) {
    return eventTypes.getOrDefault(type, EventType.PLAIN);
  }

  /**
   * A secret's name in Secrets Manager.
   *
   * @param secret the name of the secret
   * @param topic the topic that the secret stands for; empty if it stands for no single topic
   */
  public record SecretBinding(String secret, Optional<String> topic) {}

  /**
   * The settings of one type of event.
   *
   * @param after the type that must have been delivered first
   * @param which a JSONata expression for the id that tells several such events of one order apart:
   *     one id, or a list if one body names several
   * @param cancels whether it takes back the event that {@code after} names
   */
  public record EventType(Optional<String> after, Optional<String> which, boolean cancels) {
    public static final EventType PLAIN = new EventType(Optional.empty(), Optional.empty(), false);
  }
}
