package com.orderbridge.receiver;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads for a few calls at once, one for each. Not virtual ones: what they need to wait for a
 * socket is made when the first of them waits for a real one, which no rehearsal does, and code
 * that was compiled before is thrown away then; the first sender after a restore would pay for it.
 */
final class Threads {
  private Threads() {}

  /** To be closed, which waits for them. */
  static ExecutorService perTask() {
    return Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  }
}
