package com.orderbridge.launcher;

import com.orderbridge.local.stage.BridgeCommand;
import java.util.Map;

/** What a person asks for. */
sealed interface CommandLine {
  /**
   * To run a command.
   *
   * @param settings the values of its options, by the properties that the command reads
   */
  record Start(BridgeCommand command, Map<String, String> settings) implements CommandLine {
    public Start {
      settings = Map.copyOf(settings);
    }
  }

  /** To be told how. */
  record Explain(Help help) implements CommandLine {}

  /** Nothing that is known; in one line. */
  record Wrong(String why) implements CommandLine {}
}
