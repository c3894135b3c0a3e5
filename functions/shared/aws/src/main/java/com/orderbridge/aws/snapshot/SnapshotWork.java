package com.orderbridge.aws.snapshot;

/** A function's own work around a snapshot. */
public interface SnapshotWork {
  /**
   * Uses everything once that the first event will use, and leaves nothing behind that must not be
   * in a snapshot: no secret, no credentials, no connection.
   */
  void before();

  /** Fetches what must be fresh. A sender may be waiting already. */
  void after();
}
