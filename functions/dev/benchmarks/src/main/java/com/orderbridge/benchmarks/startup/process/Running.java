package com.orderbridge.benchmarks.startup.process;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;

/**
 * A process on Linux that can be stopped, and whose processor time is known to the microsecond, by
 * the C library: a command for each would take longer than what it is to stop.
 */
record Running(int pid) {
  private static final int SIGCONT = 18;
  private static final int SIGSTOP = 19;

  /** The part of a clock's number that says: of all threads, as the scheduler knows them. */
  private static final int SCHEDULED = 2;

  private static final MethodHandle KILL =
      function("kill", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle CLOCK =
      function("clock_gettime", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
  private static final MemoryLayout TIME = MemoryLayout.sequenceLayout(2, JAVA_LONG);

  Running(Process process) {
    this(Math.toIntExact(process.pid()));
  }

  @SuppressWarnings("restricted") // The build allows it: --enable-native-access.
  private static MethodHandle function(String name, FunctionDescriptor type) {
    var linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
  }

  void stop() {
    signal(SIGSTOP);
  }

  void goOn() {
    signal(SIGCONT);
  }

  private void signal(int signal) {
    try {
      var _ = (int) KILL.invokeExact(pid, signal);
    } catch (Throwable e) {
      throw new IllegalStateException("kill(2) cannot be called", e);
    }
  }

  /** Nanoseconds that all its threads have run together. */
  long processorTime() {
    try (var arena = Arena.ofConfined()) {
      var time = arena.allocate(TIME);
      if ((int) CLOCK.invokeExact((~pid << 3) | SCHEDULED, time) != 0) {
        throw new IllegalStateException("the function's process has no clock: has it ended?");
      }
      return time.get(JAVA_LONG, 0) * 1_000_000_000 + time.get(JAVA_LONG, 8);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("clock_gettime(2) cannot be called", e);
    }
  }
}
