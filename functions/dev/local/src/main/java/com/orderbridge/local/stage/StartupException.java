package com.orderbridge.local.stage;

/**
 * Reports that the local bridge cannot start. The text is for people, and no stack trace is shown.
 */
public final class StartupException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StartupException(String text) {
    super(text);
  }
}
