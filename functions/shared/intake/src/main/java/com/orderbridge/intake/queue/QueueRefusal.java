package com.orderbridge.intake.queue;

/**
 * Reports that a queue did not acknowledge a message. Whether the queue has the message is not
 * known.
 */
public final class QueueRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  /**
   * Creates the exception.
   *
   * @param code a short and stable code, for the log and the answer
   * @param cause what went wrong
   */
  public QueueRefusal(String code, Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
