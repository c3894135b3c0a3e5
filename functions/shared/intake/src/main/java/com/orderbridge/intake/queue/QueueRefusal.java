package com.orderbridge.intake.queue;

/** A queue has not acknowledged a message; whether it has it is not known. */
public final class QueueRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  /**
   * A refusal.
   *
   * @param code short and stable, for the log and the answer
   */
  public QueueRefusal(String code, Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
