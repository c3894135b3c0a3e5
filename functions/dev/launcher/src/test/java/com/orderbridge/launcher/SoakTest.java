package com.orderbridge.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A short soak in processes of its own, which are killed: {@code -Psoak} runs longer ones. */
class SoakTest {
  @Test
  void nothingIsLostOrDoubledWhileEverythingFailsByChance()
      throws IOException, InterruptedException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Drepository=" + System.getProperty("repository.root"),
            "-Dsoak.events=240",
            "-Dsoak.seed=20261122",
            "-cp",
            System.getProperty("java.class.path"),
            BridgeMain.class.getName(),
            "soak");
    var soak = new ProcessBuilder(command).redirectErrorStream(true).start();
    var told = new String(soak.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, soak.waitFor(), told);
  }
}
