package com.orderbridge.benchmarks.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.benchmarks.startup.FunctionProcess.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cold receiver loads until its first answer, under the runtime interface client. */
class ClassesTest {
  /** What it was when the limit was set, and 3 %: of the function's own jars, not of the JDK. */
  private static final long MOST = 475;

  @TempDir Path work;

  @Test
  void theStartUpPathDoesNotGrow() throws Exception {
    var loaded = loaded();
    var ours = loaded.stream().filter(it -> it.contains("source: file:" + work)).count();
    assertTrue(ours > 300, "the log tells another story: " + ours);
    assertTrue(ours <= MOST, "a cold receiver loads " + ours + " classes, more than " + MOST);
    assertEquals(List.of(), loaded.stream().filter(ClassesTest::isNotNeeded).toList());
  }

  /**
   * Mappings and the SDK's clients belong to workers, binding to nobody, rehearsals to SnapStart.
   */
  private static boolean isNotNeeded(String line) {
    return line.contains("com.dashjoin.jsonata.Jsonata ")
        || line.contains("awssdk.services.")
        || line.contains("awssdk.thirdparty.jackson.")
        || line.contains("databind.ObjectMapper ")
        || line.contains("snapshot.MadeUpAws ")
        || line.contains("org.crac.Core ");
  }

  private List<String> loaded() throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var repository = Path.of(System.getProperty("repository.root"));
    var keys = KeyPair.in(work);
    var log = work.resolve("classes.txt");
    try (var stage = new Stage(keys, repository, work.resolve("bridge"))) {
      var receiver = receiver(new Contenders(repository, work, stage));
      var processes = new FunctionProcess(StartupMain.nativeLibrary(work), keys.trusted(), work);
      processes.run(receiver, Start.COLD, 1, List.of("-Xlog:class+load:file=" + log));
    }
    return Files.readAllLines(log);
  }

  private static Contender receiver(Contenders contenders) throws IOException {
    return contenders.all().stream()
        .filter(it -> it.name().equals(Contenders.RECEIVER))
        .findFirst()
        .orElseThrow();
  }
}
