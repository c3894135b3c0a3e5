package com.orderbridge.aws.snapshot;

/** A function's own work around a snapshot. */
public interface SnapshotWork {
  /**
   * Uses once everything that the first event will use. It must leave no secret, no credentials and
   * no connection behind, because the snapshot would contain them.
   */
  void before();

  /**
   * Fetches what must be fresh after a restore. It must be quick, because a sender may be waiting
   * already.
   */
  void after();
}
