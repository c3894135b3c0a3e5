package com.orderbridge.core.config;

/**
 * What things of a stage are called in AWS: the functions and the stack agree by this one place.
 */
public record Names(String stage) {
  private String prefix() {
    return "order-bridge-" + stage + "-";
  }

  public String queue(String target) {
    return prefix() + target;
  }

  public String deadLetterQueue(String target) {
    return queue(target) + "-dlq";
  }

  /** Where parked bodies are read again. */
  public String reread() {
    return prefix() + "reread";
  }

  /** The DLQ of {@link #reread()}. */
  public String unreadable() {
    return prefix() + "unreadable";
  }

  public String deliveries() {
    return prefix() + "deliveries";
  }

  public String function(String name) {
    return prefix() + name;
  }

  public String topic(String audience) {
    return prefix() + audience;
  }

  /** With which the names of all secrets of the stage begin. */
  public String secrets() {
    return "order-bridge/" + stage + "/";
  }

  public String sourceSecret(String source) {
    return secrets() + "source/" + source;
  }

  public String targetSecret(String target) {
    return secrets() + "target/" + target;
  }
}
