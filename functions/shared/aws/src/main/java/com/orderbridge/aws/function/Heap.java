package com.orderbridge.aws.function;

import java.util.function.LongSupplier;

/**
 * Collects garbage between two invocations. Lambda lets the heap grow to 85 % of a function's
 * memory. The serial collector looks at the old generation only when it is full, and large orders
 * fill it. Together with the rest of the process, that is more memory than the function has; Lambda
 * then kills it with a whole batch. So garbage is collected early.
 *
 * @param used the bytes in use, garbage included
 * @param most the bytes that the heap may grow to
 * @param collect frees all garbage
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
