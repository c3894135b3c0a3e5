package com.orderbridge.infra.deployed;

/**
 * Says that a command cannot go on. Its message is one line for the terminal, with the reason and
 * what to do.
 */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CommandException(String message) {
    super(message);
  }
}
