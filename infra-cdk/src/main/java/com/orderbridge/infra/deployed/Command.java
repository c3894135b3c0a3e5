package com.orderbridge.infra.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Runs a command of the command line. While a command has not succeeded, a file says so. From that
 * file Maven knows that it must fail, without a stack trace of its own.
 */
final class Command {
  private final Options options;
  private final Path unfinished;

  private Command(String name, Options options) {
    this.options = options;
    this.unfinished = options.target().resolve(name + ".unfinished");
  }

  /** Runs a command and ends the process. */
  static void run(String name, Function<StageInAws, Outcome> work) {
    var command = new Command(name, new Options(System.getProperties()));
    System.exit(command.run(work) ? 0 : 1);
  }

  private boolean run(Function<StageInAws, Outcome> work) {
    try {
      Files.createDirectories(options.target());
      Files.writeString(unfinished, "");
      var outcome = outcome(work);
      outcome.lines().forEach(System.out::println);
      if (outcome.succeeded()) {
        Files.delete(unfinished);
      }
      return outcome.succeeded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome outcome(Function<StageInAws, Outcome> work) {
    try {
      return work.apply(StageInAws.of(options));
    } catch (CommandException e) {
      return Outcome.refused(String.valueOf(e.getMessage()).lines().toList());
    }
  }
}
