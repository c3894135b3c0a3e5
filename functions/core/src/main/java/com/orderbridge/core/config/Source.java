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
 * @param secrets one, or one per topic where the sender has a secret per topic
 * @param eventTypes what is to be known of its types, where the defaults do not do
 */
public record Source(
    String name,
    String path,
    String scheme,
    String reader,
    List<SecretBinding> secrets,
    Map<String, EventType> eventTypes) {
  public Source {
    secrets = List.copyOf(secrets);
    eventTypes = Map.copyOf(eventTypes);
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
   * @param which JSONata for what tells several such events of one order apart
   */
  public record EventType(Optional<String> after, Optional<String> which) {
    public static final EventType PLAIN = new EventType(Optional.empty(), Optional.empty());
  }
}
