package com.orderbridge.infra.stage;

import java.util.List;

/** What became of a stage's configuration. */
public sealed interface StageRead {
  record Valid(Stage stage) implements StageRead {}

  /** Each problem is one line that names file and field. */
  record Refused(List<String> problems) implements StageRead {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
