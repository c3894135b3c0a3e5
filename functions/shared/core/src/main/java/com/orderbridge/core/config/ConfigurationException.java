package com.orderbridge.core.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Reports that a function cannot start with its configuration. The text lists everything that is
 * wrong.
 */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ArrayList<String> problems;

  /**
   * Creates the exception.
   *
   * @param problems the problems, each of which begins with the field or the variable
   */
  public ConfigurationException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = new ArrayList<>(problems);
  }

  /** Returns the problems. Each begins with the field or the variable that it is about. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
