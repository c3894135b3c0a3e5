package com.orderbridge.local.stage;

/**
 * The command line is wrong in a way that only the command itself can tell. The text is for people,
 * and no stack trace goes with it.
 */
public final class MisuseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MisuseException(String text) {
    super(text);
  }
}
