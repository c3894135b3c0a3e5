package com.orderbridge.benchmarks;

import com.orderbridge.benchmarks.growth.GrowthMain;
import com.orderbridge.benchmarks.requests.RequestsMain;
import com.orderbridge.benchmarks.signing.SigningMain;
import com.orderbridge.benchmarks.startup.MemoryMain;
import com.orderbridge.benchmarks.startup.PeersMain;
import com.orderbridge.benchmarks.startup.StartupMain;
import com.orderbridge.benchmarks.throughput.ThroughputMain;
import com.orderbridge.benchmarks.work.WorkMain;

/** Runs the parts named by {@code bench}, one after the other. */
public final class BenchMain {
  private BenchMain() {}

  /** Each part reads its own {@code bench.…} properties, and writes its table as .md and .json. */
  public static void main(String[] args) {
    var status = 1;
    try {
      for (var part : System.getProperty("bench", "").split(",", -1)) {
        System.out.println("== " + part);
        run(part.strip());
      }
      status = 0;
    } catch (Exception e) {
      System.err.println(e);
    }
    System.exit(status); // The local services have threads that would go on.
  }

  private static void run(String part) throws Exception {
    var none = new String[0];
    switch (part) {
      case "startup" -> {
        PeersMain.main(none);
        StartupMain.main(none);
      }
      case "work" -> WorkMain.main(none);
      case "memory" -> MemoryMain.main(none);
      case "requests" -> RequestsMain.main(none);
      case "throughput" -> ThroughputMain.main(none);
      case "growth" -> GrowthMain.main(none);
      case "signing" -> SigningMain.main(none);
      default ->
          throw new IllegalArgumentException(
              "-Dbench="
                  + part
                  + " is not one of startup, work, memory, requests, throughput, growth,"
                  + " signing");
    }
  }
}
