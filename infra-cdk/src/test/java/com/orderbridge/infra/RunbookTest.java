package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever follows the link of an alarm finds what to do. */
final class RunbookTest {
  private static final Path RUNBOOK = Path.of("../docs/runbook.md");

  private final List<String> lines;

  RunbookTest() throws IOException {
    this.lines = Files.readAllLines(RUNBOOK);
  }

  @Test
  void hasAHeadingForEveryAlarm() {
    for (var alarm : Synthesised.USUAL.all("AWS::CloudWatch::Alarm")) {
      var text = alarm.at("/Properties/AlarmDescription").asText();
      var heading = "### " + text.substring(text.indexOf('#') + 1);

      assertTrue(lines.contains(heading), heading);
    }
  }

  @Test
  void saysHowToRemoveWhatMayHoldOrders() {
    assertTrue(lines.contains("## Removing"));
  }
}
