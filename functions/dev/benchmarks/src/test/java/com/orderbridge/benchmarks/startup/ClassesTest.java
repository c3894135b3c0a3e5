package com.orderbridge.benchmarks.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.benchmarks.startup.process.Contender;
import com.orderbridge.benchmarks.startup.process.FunctionProcess;
import com.orderbridge.benchmarks.startup.process.FunctionProcess.Start;
import com.orderbridge.benchmarks.startup.process.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a function loads until its first answer, under the runtime interface client. */
class ClassesTest {
  /** What it was when the limit was set, and 2 %: of the function's own jars, not of the JDK. */
  private static final long MOST = 1300;

  /** It was nine when the limit was set, most of them of Lambda's own runtime. */
  private static final int MOST_AFTER_A_RESTORE = 15;

  @TempDir Path work;

  @Test
  void theStartUpPathDoesNotGrow() throws Exception {
    var loaded = loaded(Contenders.RECEIVER, Start.COLD, Watch.NOTHING);
    var ours = loaded.stream().filter(it -> it.contains("source: file:" + work)).count();
    assertTrue(ours > 300, "the log tells another story: " + ours);
    assertTrue(ours <= MOST, "a cold receiver loads " + ours + " classes, more than " + MOST);
    assertEquals(List.of(), loaded.stream().filter(ClassesTest::isNotNeeded).toList());
  }

  /**
   * What is not rehearsed is loaded while somebody waits; virtual threads alone would be two dozen.
   */
  @ParameterizedTest
  @ValueSource(strings = {Contenders.RECEIVER, Contenders.WORKER})
  void hardlyAnythingIsLeftToLoadAfterARestore(String function) throws Exception {
    var before = new AtomicInteger();
    var loaded = loaded(function, Start.SNAP_START, whenRestored(() -> before.set(lines().size())));
    assertTrue(before.get() > 3000, "the log tells another story: " + before);
    var after = loaded.subList(before.get(), loaded.size());
    assertTrue(after.size() <= MOST_AFTER_A_RESTORE, () -> String.join("\n", after));
  }

  private static Watch whenRestored(Runnable look) {
    return new Watch() {
      @Override
      public void started(Process process) {}

      @Override
      public void restored() {
        look.run();
      }

      @Override
      public void answered(int event) {}

      @Override
      public void ends() {}
    };
  }

  /** Mappings, DynamoDB and SNS belong to workers, binding to nobody, rehearsals to SnapStart. */
  private static boolean isNotNeeded(String line) {
    return line.contains("com.dashjoin.jsonata.Jsonata ")
        || line.contains("awssdk.services.dynamodb.")
        || line.contains("awssdk.services.sns.")
        || line.contains("databind.ObjectMapper ")
        || line.contains("snapshot.MadeUpAws ")
        || line.contains("org.crac.Core ");
  }

  private List<String> loaded(String function, Start start, Watch watch) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var repository = Path.of(System.getProperty("repository.root"));
    var keys = KeyPair.in(work);
    try (var stage = new Stage(keys, repository, work.resolve("bridge"))) {
      var contender = named(function, new Contenders(repository, work, stage));
      var processes = new FunctionProcess(StartupMain.nativeLibrary(work), keys.trusted(), work);
      processes.run(contender, start, 1, List.of("-Xlog:class+load:file=" + log()), watch);
    }
    return lines();
  }

  private Path log() {
    return work.resolve("classes.txt");
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Contender named(String function, Contenders contenders) throws IOException {
    return contenders.all().stream()
        .filter(it -> it.name().equals(function))
        .findFirst()
        .orElseThrow();
  }
}
