package com.orderbridge.aws.function;

import java.util.function.LongSupplier;

/**
 * The heap between two invocations. Lambda lets it grow to 85 % of a function's memory, and the
 * serial collector fills its old half with what large orders leave behind before it looks at it:
 * with all else that a process needs that is more than there is, and Lambda kills the function with
 * a whole batch. So it is tidied early.
 *
 * @param used bytes in use, garbage included
 * @param most bytes that it may grow to
 * @param collect frees all that is garbage
 */
record Heap(LongSupplier used, long most, Runnable collect) {
  /** After an invocation, a quarter of the heap may be in use before garbage is collected. */
  private static final int PART = 4;

  /** Returns the heap of this process. */
  static Heap ofProcess() {
    var runtime = Runtime.getRuntime();
    return new Heap(
        () -> runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory(), runtime::gc);
  }

  /** Collects garbage if too much of the heap is in use. It is called after every invocation. */
  void tidy() {
    if (used.getAsLong() > most / PART) {
      collect.run();
    }
  }
}
