package com.orderbridge.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code ./bridge} as a process, from another folder and in one with a space. */
class ScriptTest {
  private Script script;

  @BeforeEach
  void copied(@TempDir Path folder) throws IOException {
    script = Script.in(folder.resolve("a clone"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help"})
  void saysTheHelpOfAllWithoutABuild(String asked) throws Exception {
    assertEquals(new Script.Ended(0, Help.overall().text(), ""), script.run(asked));
  }

  @Test
  void saysTheHelpOfACommandWithoutABuild() throws Exception {
    var help = new Script.Ended(0, Help.of("inspect").text(), "");
    assertEquals(help, script.run("inspect", "--order", "x", "--help"));
    assertEquals(help, script.run("help", "inspect"));
  }

  @Test
  void everyCommandIsKnown() throws Exception {
    for (var command : Commands.all().keySet()) {
      assertEquals(0, script.run(command).code(), command);
    }
  }

  @Test
  void anUnknownCommandIsToldInOneLineWithTheKnownOnes() throws Exception {
    var ended = script.run("nonsense");
    assertEquals(2, ended.code());
    assertEquals(
        "bridge: no command is named nonsense; use one of "
            + String.join(", ", Commands.all().keySet())
            + "\n",
        ended.err());
  }

  @Test
  void buildsOnceAndAgainWhenASourceIsNewer() throws Exception {
    assertTrue(built(script.run("inspect")));
    assertFalse(built(script.run("inspect")));
    script.write("functions/shared/core/src/main/java/New.java", "");
    touchLater("functions/shared/core/src/main/java/New.java");
    assertTrue(built(script.run("inspect")));
  }

  @Test
  void aTestOrInfrastructureThatIsNewerNeedsNoBuildOfALookUp() throws Exception {
    script.run("inspect");
    for (var file :
        List.of("functions/shared/core/src/test/java/Some.java", "infra-cdk/src/main/A.java")) {
      script.write(file, "");
      touchLater(file);
    }
    assertFalse(built(script.run("inspect")));
    assertTrue(built(script.run("guard")));
  }

  @Test
  void aBuildThatFailsIsToldAndTriedAgain() throws Exception {
    var failed = script.run(List.of("BUILD=1"), "inspect");
    assertEquals(1, failed.code());
    assertEquals("", failed.out());
    assertTrue(failed.err().endsWith("bridge: the build failed: see above\n"), failed.err());
    assertTrue(built(script.run("inspect")));
  }

  @Test
  void startsTheMainWithTheArgumentsAsTheyAreAndEndsAsItDoes() throws Exception {
    var ended = script.run(List.of("EXIT=7"), "send", "--event", "a b.json", "--url=*");
    assertEquals(7, ended.code());
    var jar = script.root() + "/functions/dev/launcher/target/launcher-0.1.0.jar";
    var end =
        "<-classpath><%s:/m2/functions/dev/launcher.jar><%s><send><--event><a b.json><--url=*>";
    assertTrue(ended.out().endsWith(end.formatted(jar, BridgeMain.class.getName())), ended.out());
    assertTrue(ended.out().contains("<-Drepository=" + script.root() + ">"), ended.out());
    assertFalse(ended.out().contains("bridge.colours"), ended.out());
  }

  @Test
  void theInfrastructureIsOnTheClassPathOfItsCommandsOnly() throws Exception {
    assertTrue(script.run("import").out().contains("/m2/infra-cdk.jar"));
    assertFalse(script.run("inspect").out().contains("infra-cdk"));
  }

  private static boolean built(Script.Ended ended) {
    return ended.err().contains("mvnw -ntp -q -Plauncher");
  }

  /** File systems may tell times in whole seconds. */
  private void touchLater(String file) throws IOException {
    var later = FileTime.from(Instant.now().plusSeconds(5));
    Files.setLastModifiedTime(script.root().resolve(file), later);
  }
}
