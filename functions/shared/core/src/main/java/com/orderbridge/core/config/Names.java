package com.orderbridge.core.config;

/**
 * Builds the names that things of a stage have in AWS. The functions and the stack agree because
 * both use this class.
 */
public record Names(String stage) {
  private String prefix() {
    return "order-bridge-" + stage + "-";
  }

  /** Returns the name of a target's queue. */
  public String queue(String target) {
    return prefix() + target;
  }

  /** Returns the name of the DLQ of a target's queue. */
  public String deadLetterQueue(String target) {
    return queue(target) + "-dlq";
  }

  /** Returns the name of the queue from which parked bodies are read again. */
  public String reread() {
    return prefix() + "reread";
  }

  /** Returns the name of the DLQ of {@link #reread()}. */
  public String unreadable() {
    return prefix() + "unreadable";
  }

  /** Returns the name of the table of deliveries. */
  public String deliveries() {
    return prefix() + "deliveries";
  }

  /** Returns the name of a function, by its name within the stage. */
  public String function(String name) {
    return prefix() + name;
  }

  /** Returns the name of the SNS topic that tells an audience about problems. */
  public String topic(String audience) {
    return prefix() + audience;
  }

  /** Returns the prefix of the names of all secrets of the stage. */
  public String secrets() {
    return "order-bridge/" + stage + "/";
  }

  /** Returns the usual name of a source's secret. */
  public String sourceSecret(String source) {
    return secrets() + "source/" + source;
  }

  /** Returns the name of a target's own secret. */
  public String targetSecret(String target) {
    return secrets() + "target/" + target;
  }
}
