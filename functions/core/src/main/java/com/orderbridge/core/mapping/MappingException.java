package com.orderbridge.core.mapping;

import org.jspecify.annotations.Nullable;

/** An expression of the stage that cannot be compiled or evaluated; the text quotes no event. */
public final class MappingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MappingException(String name, String what, @Nullable Throwable cause) {
    super(name + " " + what, cause);
  }
}
