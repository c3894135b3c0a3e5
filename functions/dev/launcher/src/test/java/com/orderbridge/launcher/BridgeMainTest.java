package com.orderbridge.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.local.stage.BridgeCommand;
import com.orderbridge.local.stage.MisuseException;
import com.orderbridge.local.stage.StartupException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** How a command ends, and what people are told. */
class BridgeMainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void endsWithZeroOrOneAsTheCommandSucceedsOrFails() {
    assertEquals(0, run(() -> true));
    assertEquals(1, run(() -> false));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void whatAPersonMustMendIsToldWithoutAStackTraceAsTheOptionsAreTyped() {
    var code =
        run(
            () -> {
              throw new StartupException("-Dsoak.seed is x: set -Dlocal.port.sqs=<port> or -Durl");
            });
    assertEquals(1, code);
    assertEquals(
        "--seed is x: set --port.sqs=<port> or --url",
        err.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  void aWrongCommandLineEndsWithTwoInOneLine() {
    assertEquals(2, run(() -> true, "--sed", "7"));
    assertEquals(
        "bridge: no option of soak is named --sed; did you mean --seed?",
        err.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  void anOptionThatMustBeThereIsMissed() {
    assertEquals(2, main(Commands.all(), false).run(List.of("dry-run")));
    assertEquals("bridge: --event=<file> is missing", err.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  void anArgumentThatMustBeThereIsMissed() {
    assertEquals(2, main(Commands.all(), false).run(List.of("order")));
    assertEquals(
        "bridge: <subject> is missing: ./bridge order <subject>",
        err.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  void whatOnlyTheCommandCanTellToBeWrongEndsWithTwo() {
    var code =
        run(
            () -> {
              throw new MisuseException("-Dsoak.seed is x; known are numbers");
            });
    assertEquals(2, code);
    assertEquals(
        "bridge: --seed is x; known are numbers", err.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  void coloursAreShownOnATerminalOnly() {
    main(Commands.all(), true).run(List.of("nonsense"));
    assertEquals('\u001b', err.toString(StandardCharsets.UTF_8).charAt(0));
    main(Commands.all(), false).run(List.of("local", "--help"));
    assertEquals(-1, out.toString(StandardCharsets.UTF_8).indexOf('\u001b'));
    assertEquals(Help.of("local").text(), out.toString(StandardCharsets.UTF_8));
  }

  private int run(Callable<Boolean> work, String... options) {
    var arguments = new java.util.ArrayList<>(List.of("soak"));
    arguments.addAll(List.of(options));
    return main(Map.of("soak", new Soak(work)), false).run(arguments);
  }

  private BridgeMain main(Map<String, BridgeCommand> commands, boolean colours) {
    return new BridgeMain(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            colours),
        commands);
  }

  private record Soak(Callable<Boolean> work) implements BridgeCommand {
    @Override
    public String name() {
      return "soak";
    }

    @Override
    public boolean run(Path repository) {
      try {
        return work.call();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
