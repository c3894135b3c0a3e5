package com.orderbridge.local.stage;

/** The local bridge cannot start; the text is for people, and no stack trace goes with it. */
public final class StartupException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StartupException(String text) {
    super(text);
  }
}
