package com.orderbridge.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a command says of itself. Its lines of options are also what the parser knows, so that no
 * option works without being explained. The script prints the same file.
 */
record Help(String text) {
  private static final String OVERALL = "bridge";
  private static final Pattern OPTION =
      Pattern.compile("^ {2}--([a-z][a-z.-]*)(?: <([^>]+)>)? {2,}(.+)$", Pattern.MULTILINE);

  private static final Pattern ARGUMENT =
      Pattern.compile("^ {2}<([a-z]+)> {2,}.+$", Pattern.MULTILINE);

  static Help overall() {
    return of(OVERALL);
  }

  static Help of(String command) {
    try (var file = Help.class.getResourceAsStream(command + ".txt")) {
      var bytes = Objects.requireNonNull(file, () -> "no help of " + command).readAllBytes();
      return new Help(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Option> options() {
    return OPTION.matcher(text).results().map(Help::option).toList();
  }

  private static Option option(MatchResult line) {
    var value = Optional.ofNullable(line.group(2)).orElse("");
    return new Option(line.group(1), value, line.group(3).endsWith("(required)"));
  }

  /** The one thing that is typed without dashes, if the command takes it; it must be there. */
  Optional<Option> argument() {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(it -> new Option(it.group(1), it.group(1), true))
        .findFirst();
  }

  Optional<Option> option(Predicate<Option> which) {
    return options().stream().filter(which).findFirst();
  }

  /** The name of the option that was probably meant. */
  Optional<String> nearest(String name) {
    return Nearest.to(name, options().stream().map(Option::name).toList());
  }
}
