package com.orderbridge.simulators.sapbusinessone.database;

import com.orderbridge.simulators.Options;

/** A rule of Business One that a request breaks; worded in the request's version at the edge. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Stands for what the options say. */
  private static final int TOO_LONG = Integer.MIN_VALUE;

  private final int status;
  private final int code;
  private final String text;

  public Problem(int status, int code, String text) {
    super(text, null, false, false);
    this.status = status;
    this.code = code;
    this.text = text;
  }

  public static Problem notFound(int status) {
    return new Problem(status, -2028, "No matching records found (ODBC -2028)");
  }

  public static Problem rule(String text) {
    return new Problem(400, -10, text);
  }

  public static Problem invalid(String text) {
    return new Problem(400, -5002, text);
  }

  /** Several public clients quote the text, and none the code [C]: the code is an option. */
  static Problem tooLong(String text) {
    return new Problem(400, TOO_LONG, text);
  }

  public static Problem notSupported(String text) {
    return new Problem(400, -5006, text);
  }

  public static Problem malformed(String text) {
    return new Problem(400, -1000, text);
  }

  public int status() {
    return status;
  }

  /** What it is told by. */
  public int code(Options options) {
    return code == TOO_LONG ? options.number("valueTooLongCode") : code;
  }

  public String text() {
    return text;
  }
}
