package com.orderbridge.benchmarks.startup.process;

/** Is told of the moments of a function's process. */
public interface Watch {
  /** Only looks on. */
  Watch NOTHING =
      new Watch() {
        @Override
        public void started(Process process) {}

        @Override
        public void restored() {}

        @Override
        public void answered(int event) {}

        @Override
        public void ends() {}
      };

  void started(Process process);

  /** Just before the restore is answered. */
  void restored();

  /** From 0 on. */
  void answered(int event);

  /** Just before the process is ended. */
  void ends();
}
