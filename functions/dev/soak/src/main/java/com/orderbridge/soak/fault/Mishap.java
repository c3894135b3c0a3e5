package com.orderbridge.soak.fault;

/**
 * What happens to a call on its way. Whether it is done and what the caller hears are two things.
 */
enum Mishap {
  NONE,
  /** An error at once, nothing done. */
  REFUSED,
  THROTTLED,
  UNAUTHORIZED,
  /** The connection ends, nothing done. */
  BROKEN,
  /** No answer until the caller leaves, nothing done. */
  SILENT,
  DONE_AND_REFUSED,
  DONE_AND_BROKEN,
  DONE_AND_SILENT,
  /** Done after the caller has left. */
  DONE_LATE,
  /** SQS hands the same messages out to somebody else at once. */
  TWICE
}
