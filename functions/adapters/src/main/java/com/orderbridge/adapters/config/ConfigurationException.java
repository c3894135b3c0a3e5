package com.orderbridge.adapters.config;

import java.util.List;

/** A function cannot start as it was configured; the text lists everything that is wrong. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ConfigurationException(List<String> problems) {
    super(String.join("; ", problems));
  }
}
