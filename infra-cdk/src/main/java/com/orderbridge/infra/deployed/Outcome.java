package com.orderbridge.infra.deployed;

import java.util.List;

/** How a command ended, and the lines that it prints. */
record Outcome(boolean succeeded, List<String> lines) {
  Outcome {
    lines = List.copyOf(lines);
  }

  static Outcome good(String... lines) {
    return new Outcome(true, List.of(lines));
  }

  static Outcome refused(List<String> lines) {
    return new Outcome(false, lines);
  }
}
