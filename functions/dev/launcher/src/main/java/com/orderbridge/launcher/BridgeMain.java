package com.orderbridge.launcher;

import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.launcher.CommandLine.Explain;
import com.orderbridge.launcher.CommandLine.Start;
import com.orderbridge.launcher.CommandLine.Wrong;
import com.orderbridge.local.send.Properties;
import com.orderbridge.local.stage.BridgeCommand;
import com.orderbridge.local.stage.MisuseException;
import com.orderbridge.local.stage.StartupException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Starts a command of {@code ./bridge}, or of the Maven profile of the same name, which gives the
 * options as properties. Ends with 0 if the command succeeded, 1 if it did not, 2 if the command
 * line is wrong.
 */
public final class BridgeMain {
  private static final int GOOD = 0;
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final Terminal terminal;
  private final Map<String, BridgeCommand> commands;

  BridgeMain(Terminal terminal, Map<String, BridgeCommand> commands) {
    this.terminal = terminal;
    this.commands = commands;
  }

  public static void main(String[] arguments) throws IOException {
    var terminal =
        new Terminal(System.out, System.err, Properties.of("bridge.colours").isPresent());
    var unfinished = Unfinished.begin(Properties.of("bridge.unfinished").map(Path::of));
    var code = new BridgeMain(terminal, Commands.all()).run(List.of(arguments));
    if (code == GOOD) {
      unfinished.end();
    }
    // The embedded services' threads would keep the process alive for ever.
    System.exit(code);
  }

  int run(List<String> arguments) {
    return switch (Arguments.read(arguments, commands)) {
      case Explain(var help) -> explained(help);
      case Wrong(var why) -> misused(why);
      case Start(var command, var settings) -> started(command, settings);
    };
  }

  private int explained(Help help) {
    terminal.explain(help);
    return GOOD;
  }

  private int misused(String why) {
    terminal.wrong("bridge: " + why);
    return MISUSED;
  }

  private int started(BridgeCommand command, Map<String, String> settings) {
    settings.forEach(System::setProperty);
    return missing(command).map(it -> misused(spoken(it))).orElseGet(() -> ended(command));
  }

  private static Optional<String> missing(BridgeCommand command) {
    var help = Help.of(command.name());
    return help.argument()
        .filter(it -> Properties.of(command.property(it.name())).isEmpty())
        .map(it -> "<%1$s> is missing: ./bridge %2$s <%1$s>".formatted(it.name(), command.name()))
        .or(() -> missingOption(command, help));
  }

  private static Optional<String> missingOption(BridgeCommand command, Help help) {
    return help.option(it -> it.required() && Properties.of(command.property(it.name())).isEmpty())
        .map(it -> "-D%s=<%s> is missing".formatted(command.property(it.name()), it.value()));
  }

  private int ended(BridgeCommand command) {
    try {
      return command.run(repository()) ? GOOD : FAILED;
    } catch (MisuseException e) {
      return misused(spoken(String.valueOf(e.getMessage())));
    } catch (StartupException | ConfigurationException e) {
      return failed(String.valueOf(e.getMessage()));
    } catch (SdkException e) {
      return failed("AWS does not answer as it should: " + e.getMessage());
    } catch (IOException | RuntimeException e) {
      e.printStackTrace(terminal.err());
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private int failed(String why) {
    terminal.wrong(spoken(why));
    return FAILED;
  }

  /** Commands name their options as Maven takes them; the script takes them otherwise. */
  private static String spoken(String text) {
    return Properties.of("bridge.unfinished").isPresent()
        ? text
        : text.replaceAll("-D(?:local\\.|soak\\.)?(?=[a-z])", "--");
  }

  private static Path repository() {
    return Path.of(Properties.of("repository").orElse(".")).toAbsolutePath().normalize();
  }
}
