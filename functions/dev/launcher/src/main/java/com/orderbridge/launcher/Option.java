package com.orderbridge.launcher;

/**
 * An option of a command.
 *
 * @param name without the two dashes
 * @param value what stands for its value in the help; empty if it takes none
 */
record Option(String name, String value, boolean required) {
  boolean takesValue() {
    return !value.isEmpty();
  }

  /** The option as the help shows it. */
  String shown() {
    return takesValue() ? "--%s <%s>".formatted(name, value) : "--" + name;
  }
}
