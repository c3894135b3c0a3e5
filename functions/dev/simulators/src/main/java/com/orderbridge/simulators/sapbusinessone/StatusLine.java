package com.orderbridge.simulators.sapbusinessone;

import java.util.Map;

/** A status with its reason phrase: recording "error-404-v2-in-batch" [V]. */
final class StatusLine {
  private static final Map<Integer, String> PHRASES =
      Map.of(
          200, "OK",
          201, "Created",
          204, "No Content",
          400, "Bad Request",
          401, "Unauthorized",
          404, "Not Found",
          412, "Precondition Failed",
          500, "Internal Server Error");

  private StatusLine() {}

  static String of(int status) {
    return "HTTP/1.1 " + status + " " + PHRASES.getOrDefault(status, "");
  }
}
