package com.orderbridge.launcher;

import java.io.PrintStream;

/**
 * What people see. The streams are kept from the beginning: the local run gives {@code System.out}
 * to its log.
 */
record Terminal(PrintStream out, PrintStream err, boolean colours) {
  private static final String RED = "\u001b[31m";
  private static final String BOLD = "\u001b[1m";
  private static final String USUAL = "\u001b[0m";

  void explain(Help help) {
    out.print(
        colours
            ? help.text().replaceAll("(?m)^([A-Z][a-z ]+:)", BOLD + "$1" + USUAL)
            : help.text());
  }

  void wrong(String text) {
    err.println(colours ? RED + text + USUAL : text);
  }
}
