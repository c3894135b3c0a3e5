package com.orderbridge.adapters.function;

/**
 * The heap between two invocations. Lambda lets it grow to 85 % of a function's memory, and the
 * serial collector fills its old half with what large orders leave behind before it looks at it:
 * with all else that a process needs that is more than there is, and Lambda kills the function with
 * a whole batch. So it is tidied early; what lives on is some 10 MB.
 */
interface Heap {
  /** Of what it may have, the part that may be in use after an invocation. */
  int PART = 4;

  /** This process's. */
  static Heap real() {
    var runtime = Runtime.getRuntime();
    return new Heap() {
      @Override
      public long used() {
        return runtime.totalMemory() - runtime.freeMemory();
      }

      @Override
      public long most() {
        return runtime.maxMemory();
      }

      @Override
      public void collect() {
        runtime.gc();
      }
    };
  }

  /** Bytes, garbage included. */
  long used();

  /** Bytes that it may grow to. */
  long most();

  /** Frees all that is garbage. */
  void collect();

  /** After an invocation. */
  default void tidy() {
    if (used() > most() / PART) {
      collect();
    }
  }
}
