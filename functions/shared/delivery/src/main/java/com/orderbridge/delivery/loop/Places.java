package com.orderbridge.delivery.loop;

/**
 * Describes an exception by its class and the place of ours in its stack trace. Its text is left
 * out, because it may quote what must not be logged.
 */
final class Places {
  private static final String OURS = "com.orderbridge.";

  private Places() {}

  static String of(Throwable e) {
    for (var frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        return e.getClass().getName() + " at " + frame;
      }
    }
    return e.getClass().getName();
  }
}
