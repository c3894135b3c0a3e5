package com.orderbridge.infra.deployed;

/** A command cannot go on; the message is the one line that says why and what to do. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CommandException(String message) {
    super(message);
  }
}
