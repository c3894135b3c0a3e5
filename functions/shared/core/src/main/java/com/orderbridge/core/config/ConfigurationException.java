package com.orderbridge.core.config;

import java.util.ArrayList;
import java.util.List;

/** A function cannot start as it was configured; the text lists everything that is wrong. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ArrayList<String> problems;

  public ConfigurationException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = new ArrayList<>(problems);
  }

  /** Each begins with the field or the variable that it is about. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
