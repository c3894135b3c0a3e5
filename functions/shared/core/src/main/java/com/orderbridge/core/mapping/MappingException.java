package com.orderbridge.core.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Reports an expression of the stage that cannot be compiled or evaluated. The text quotes nothing
 * of the event but the SKU of a line.
 */
public final class MappingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean ofEvent;

  MappingException(String name, String what, @Nullable Throwable cause) {
    super(name + " " + what, cause);
    this.ofEvent = false;
  }

  private MappingException(String ofEvent) {
    super(ofEvent);
    this.ofEvent = true;
  }

  /** Reports a field of the event whose value cannot be used. The text names the field. */
  static MappingException ofEvent(String name, RuntimeException field) {
    return new MappingException(field.getMessage() + " (read by " + name + ")");
  }

  /** Tells whether the event is the cause, so that the same event fails again. */
  public boolean isOfEvent() {
    return ofEvent;
  }
}
