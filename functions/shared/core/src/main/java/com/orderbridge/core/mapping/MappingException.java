package com.orderbridge.core.mapping;

import org.jspecify.annotations.Nullable;

/** An expression of the stage that cannot be compiled or evaluated; the text quotes no event. */
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

  /** A field of the event has no value that could be used; the text names it. */
  static MappingException ofEvent(String name, RuntimeException field) {
    return new MappingException(field.getMessage() + " (read by " + name + ")");
  }

  /** Whether the event is the cause, so that the same event fails again. */
  public boolean isOfEvent() {
    return ofEvent;
  }
}
