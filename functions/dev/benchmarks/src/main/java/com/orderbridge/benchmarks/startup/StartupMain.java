package com.orderbridge.benchmarks.startup;

import com.orderbridge.benchmarks.startup.process.Contender;
import com.orderbridge.benchmarks.startup.process.FunctionProcess;
import com.orderbridge.benchmarks.startup.process.Measured;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** Measures every contender round by round, and writes {@code startup.md} and {@code .json}. */
public final class StartupMain {
  private static final String NATIVE = "jni/libaws-lambda-jni.linux-%s.so";

  private final FunctionProcess processes;
  private final List<Contender> contenders;
  private final Map<String, List<Measured>> cold = new LinkedHashMap<>();
  private final Map<String, List<Measured>> restored = new LinkedHashMap<>();

  private StartupMain(FunctionProcess processes, List<Contender> contenders) {
    this.processes = processes;
    this.contenders = contenders;
  }

  /** {@code bench.runs} is how often each is started, 15 if it is not set. */
  public static void main(String[] args) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var repository = Path.of(System.getProperty("bench.repository", ".")).toAbsolutePath();
    var target = Path.of(System.getProperty("bench.directory", "target")).toAbsolutePath();
    var work = Files.createDirectories(target.resolve("startup"));
    var keys = KeyPair.in(work);
    var processes = new FunctionProcess(nativeLibrary(work), keys.trusted(), work);
    try (var stage = new Stage(keys, repository, work.resolve("bridge"))) {
      var only = Pattern.compile(System.getProperty("bench.only", ""));
      var contenders =
          new Contenders(repository, work, stage)
              .all().stream().filter(it -> only.matcher(it.name()).find()).toList();
      var main = new StartupMain(processes, contenders);
      main.measure(Integer.getInteger("bench.runs", 15));
      main.write(target);
    }
  }

  /** The client unpacks it to one fixed place, where processes would meet. */
  static Path nativeLibrary(Path work) throws IOException {
    var jar =
        java.util.Arrays.stream(
                System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
            .filter(it -> it.contains("runtime-interface-client"))
            .findFirst()
            .orElseThrow();
    var arch = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    var library = work.resolve("libaws-lambda-jni.so");
    try (var archive = new JarFile(jar);
        var in = archive.getInputStream(archive.getEntry(NATIVE.formatted(arch)))) {
      Files.write(library, in.readAllBytes());
    }
    return library;
  }

  private void measure(int runs) throws IOException, InterruptedException {
    for (var contender : contenders) {
      run(contender, FunctionProcess.Start.COLD, 1);
    }
    tellLoad();
    for (int round = 0; round < runs; round++) {
      for (var contender : contenders) {
        add(cold, contender, run(contender, FunctionProcess.Start.COLD, 1));
        add(restored, contender, run(contender, FunctionProcess.Start.SNAP_START, 40));
      }
      System.out.println("round " + (round + 1) + " of " + runs);
    }
    tellLoad();
  }

  /** Times of a busy machine are to be told as that. */
  private static void tellLoad() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        "load %.1f on %d cores%n",
        machine.getSystemLoadAverage(), machine.getAvailableProcessors());
  }

  private Measured run(Contender contender, FunctionProcess.Start start, int invocations)
      throws IOException, InterruptedException {
    return processes.run(contender, start, invocations, List.of());
  }

  private static void add(Map<String, List<Measured>> all, Contender contender, Measured measured) {
    all.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(measured);
  }

  private void write(Path target) throws IOException {
    var table = new StartupTable(cold, restored);
    Files.writeString(target.resolve("startup.md"), table.markdown());
    Files.writeString(target.resolve("startup.json"), table.json());
    System.out.print(table.markdown());
  }
}
