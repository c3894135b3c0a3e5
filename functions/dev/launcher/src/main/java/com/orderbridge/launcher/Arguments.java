package com.orderbridge.launcher;

import com.orderbridge.launcher.CommandLine.Explain;
import com.orderbridge.launcher.CommandLine.Start;
import com.orderbridge.launcher.CommandLine.Wrong;
import com.orderbridge.local.stage.BridgeCommand;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code <command> [<argument>] [--option value | --option=value]...}. */
final class Arguments {
  private static final Set<String> HELP = Set.of("--help", "-h", "help");

  private final BridgeCommand command;
  private final Help help;
  private final Deque<String> left;
  private final Map<String, String> settings = new LinkedHashMap<>();

  private Arguments(BridgeCommand command, List<String> left) {
    this.command = command;
    this.help = Help.of(command.name());
    this.left = new ArrayDeque<>(left);
  }

  static CommandLine read(List<String> arguments, Map<String, BridgeCommand> commands) {
    if (arguments.isEmpty() || HELP.contains(arguments.getFirst())) {
      return new Explain(Help.overall());
    }
    var name = arguments.getFirst();
    return Optional.ofNullable(commands.get(name))
        .map(it -> new Arguments(it, arguments.subList(1, arguments.size())).read())
        .orElseGet(() -> new Wrong("no command is named " + name + meant(name, commands)));
  }

  private static String meant(String name, Map<String, BridgeCommand> commands) {
    return "; use one of %s; did you mean %s?"
        .formatted(
            String.join(", ", commands.keySet()),
            Nearest.to(name, commands.keySet()).orElseThrow());
  }

  private CommandLine read() {
    if (left.contains("--help") || left.contains("-h")) {
      return new Explain(help);
    }
    while (!left.isEmpty()) {
      var problem = take(left.pop());
      if (problem.isPresent()) {
        return new Wrong(problem.get());
      }
    }
    return new Start(command, settings);
  }

  /** What is wrong with it, if anything is. */
  private Optional<String> take(String argument) {
    if (!argument.startsWith("--")) {
      return takeWord(argument);
    }
    var parts = argument.substring(2).split("=", 2);
    return help.option(it -> it.name().equals(parts[0]) || property(it).equals(parts[0]))
        .map(it -> take(it, parts))
        .orElseGet(() -> Optional.of(unknown(parts[0])));
  }

  /** Takes what is typed without dashes, once, if the command takes such a thing. */
  private Optional<String> takeWord(String word) {
    var argument = help.argument();
    if (argument.isEmpty()) {
      return Optional.of("%s is not an option: options begin with --%s".formatted(word, more()));
    }
    var before = settings.putIfAbsent(property(argument.get()), word);
    return before == null
        ? Optional.empty()
        : Optional.of("%s is one too many: there is %s already%s".formatted(word, before, more()));
  }

  private Optional<String> take(Option option, String[] parts) {
    var value = parts.length == 2 ? Optional.of(parts[1]) : following(option);
    value.ifPresent(it -> settings.put(property(option), it));
    return value.filter(it -> !it.isBlank()).isPresent()
        ? Optional.empty()
        : Optional.of("%s needs a value: %s%s".formatted("--" + parts[0], option.shown(), more()));
  }

  /** A value that looks like an option is none: it must be joined with {@code =}. */
  private Optional<String> following(Option option) {
    if (!option.takesValue()) {
      return Optional.of("true");
    }
    return Optional.ofNullable(left.peek()).filter(it -> !it.startsWith("--")).map(_ -> left.pop());
  }

  private String unknown(String name) {
    return help.nearest(name)
        .map(it -> "no option of %s is named --%s; did you mean --%s?".formatted(name(), name, it))
        .orElseGet(() -> name() + " has no options");
  }

  private String more() {
    return " (see ./bridge " + name() + " --help)";
  }

  private String name() {
    return command.name();
  }

  private String property(Option option) {
    return command.property(option.name());
  }
}
