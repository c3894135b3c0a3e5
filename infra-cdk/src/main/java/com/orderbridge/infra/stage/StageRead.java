package com.orderbridge.infra.stage;

import java.util.List;

/** The result of reading a stage's configuration. */
public sealed interface StageRead {
  /** The stage can be deployed. */
  record Valid(Stage stage) implements StageRead {}

  /** The stage cannot be deployed. Each problem is one line that names file and field. */
  record Refused(List<String> problems) implements StageRead {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
