package com.orderbridge.benchmarks.work;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Measures one subject in a process of its own. Its variants take turns, so that what else the
 * machine does meets all of them; the collector's and the compilers' processor time counts.
 */
final class WorkProcess {
  private static final long WARM_NANOS = 12_000_000_000L;
  private static final long TURN_NANOS = 400_000_000L;
  private static final int TURNS = 10;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private WorkProcess() {}

  /** The repository, and the subject: {@code receiver 1024} or {@code business-central 5}. */
  public static void main(String[] args) throws Exception {
    var subject = subject(Path.of(args[0]), args[1], Integer.parseInt(args[2]));
    var began = System.nanoTime();
    while (System.nanoTime() - began < WARM_NANOS) {
      for (var variant : subject.variants().values()) {
        repeat(variant, TURN_NANOS);
      }
    }
    for (int turn = 0; turn < TURNS; turn++) {
      for (var variant : subject.variants().entrySet()) {
        var measured = measure(variant.getValue());
        System.out.println(measured.line(subject.name(), variant.getKey(), turn));
      }
    }
    System.exit(0);
  }

  private static Subject subject(Path repository, String what, int size) throws IOException {
    return what.equals("receiver")
        ? ReceiverWork.subject(repository, size)
        : WorkerWork.subject(repository, what, size);
  }

  private static Turn measure(Callable<?> variant) throws Exception {
    var processor = PROCESS.getProcessCpuTime();
    var allocated = THREADS.getTotalThreadAllocatedBytes();
    var times = repeat(variant, TURN_NANOS);
    return new Turn(
        (PROCESS.getProcessCpuTime() - processor) / 1e3 / times,
        (THREADS.getTotalThreadAllocatedBytes() - allocated) / 1024.0 / times);
  }

  private static long repeat(Callable<?> variant, long nanos) throws Exception {
    var began = System.nanoTime();
    var times = 0L;
    while (System.nanoTime() - began < nanos) {
      if (variant.call() == null) {
        throw new IllegalStateException("there is always a result");
      }
      times++;
    }
    return times;
  }
}
