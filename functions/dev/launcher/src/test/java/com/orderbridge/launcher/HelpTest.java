package com.orderbridge.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.local.stage.BridgeCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help says all that the commands understand, and Maven passes it on. */
class HelpTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final List<Path> COMMANDS =
      List.of(
          ROOT.resolve("functions/dev/local/src/main/java"),
          ROOT.resolve("functions/dev/soak/src/main/java"));
  private static final Path INFRA = ROOT.resolve("infra-cdk/src/main/java");
  private static final Pattern READ =
      Pattern.compile(
          "(?:Properties\\.of|getProperty|\\btext|list|number|names)\\((?:properties,"
              + " )?\"([a-z.]+)\"");
  // Said by the script or by Maven, not by people.
  private static final Set<String> OURS =
      Set.of("repository", "bridge.colours", "bridge.unfinished", "java.home", "java.class.path");

  static Collection<BridgeCommand> commands() {
    return Commands.all().values();
  }

  @Test
  void namesEveryOptionThatACommandReads() {
    var read = new TreeSet<String>();
    COMMANDS.forEach(it -> read.addAll(propertiesReadIn(it.resolve("com/orderbridge"))));
    read.addAll(propertiesReadIn(INFRA.resolve("com/orderbridge/infra/deployed")));
    read.removeAll(OURS);
    assertTrue(read.size() > 12, read.toString());
    read.removeAll(known());
    assertEquals(Set.of(), read, "no help names these");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void namesEveryOptionThatItsCommandReadsItself(BridgeCommand command) {
    var read = new TreeSet<>(propertiesReadIn(source(command)));
    read.removeAll(OURS);
    read.removeAll(known(command));
    assertEquals(Set.of(), read, command.name());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysUsageExamplesAndExitCodes(BridgeCommand command) {
    var text = Help.of(command.name()).text();
    assertTrue(text.contains("\nUsage: ./bridge " + command.name()), text);
    assertTrue(text.contains("\nExamples:\n  ./bridge " + command.name()), text);
    assertTrue(text.matches("(?s).*\nExit codes:\n  0 .*\n  1 .*\n  2 .*"), text);
    assertTrue(Help.overall().text().contains("\n  " + command.name() + " "), command.name());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyLineOfOptionsIsReadAsOne(BridgeCommand command) {
    var help = Help.of(command.name());
    assertEquals(
        help.text().lines().filter(it -> it.startsWith("  --")).count(), help.options().size());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void examplesAreUnderstood(BridgeCommand command) {
    Help.of(command.name())
        .text()
        .lines()
        .filter(it -> it.startsWith("  ./bridge "))
        .map(it -> it.replaceAll(" \\|.*", "").strip().split(" "))
        .map(it -> Arguments.read(Stream.of(it).skip(1).toList(), Commands.all()))
        .forEach(it -> assertEquals(CommandLine.Start.class, it.getClass(), it.toString()));
  }

  @Test
  void mavenPassesOnEveryOptionOfTheLocalCommands() throws IOException {
    var pom = Files.readString(ROOT.resolve("functions/dev/launcher/pom.xml"));
    var missing =
        commands().stream()
            .filter(it -> !(it instanceof InfraCommand))
            .flatMap(it -> known(it).stream())
            .filter(it -> !pom.contains("<argument>-D%1$s=${%1$s}</argument>".formatted(it)))
            .toList();
    assertEquals(0, missing.size(), missing.toString());
  }

  private static Path source(BridgeCommand command) {
    var name =
        command instanceof InfraCommand infra ? infra.mainClass() : command.getClass().getName();
    return Stream.concat(Stream.of(INFRA), COMMANDS.stream())
        .map(it -> it.resolve(name.replace('.', '/') + ".java"))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> known() {
    return commands().stream().flatMap(it -> known(it).stream()).collect(Collectors.toSet());
  }

  private static Set<String> known(BridgeCommand command) {
    var help = Help.of(command.name());
    return Stream.concat(help.options().stream(), help.argument().stream())
        .map(it -> command.property(it.name()))
        .collect(Collectors.toSet());
  }

  private static Set<String> propertiesReadIn(Path sources) {
    try (var files = Files.walk(sources, 3)) {
      return files
          .filter(it -> it.toString().endsWith(".java"))
          .flatMap(it -> READ.matcher(text(it)).results().map(found -> found.group(1)))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
