package com.orderbridge.local.simulators.sapbusinessone;

/** A rule of Business One that a request breaks; worded in the request's version at the edge. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final int code;
  private final String text;

  Problem(int status, int code, String text) {
    super(text, null, false, false);
    this.status = status;
    this.code = code;
    this.text = text;
  }

  static Problem notFound(int status) {
    return new Problem(status, -2028, "No matching records found (ODBC -2028)");
  }

  static Problem rule(String text) {
    return new Problem(400, -10, text);
  }

  static Problem invalid(String text) {
    return new Problem(400, -5002, text);
  }

  static Problem notSupported(String text) {
    return new Problem(400, -5006, text);
  }

  static Problem malformed(String text) {
    return new Problem(400, -1000, text);
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  String text() {
    return text;
  }
}
