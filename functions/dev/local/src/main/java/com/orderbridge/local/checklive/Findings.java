package com.orderbridge.local.checklive;

import com.orderbridge.local.checklive.Finding.Level;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what the check finds. Each finding is printed as soon as it is known, because a call can
 * take long.
 */
public final class Findings {
  private final PrintStream out;
  private final List<Finding> all = new ArrayList<>();

  public Findings(PrintStream out) {
    this.out = out;
  }

  /** Prints the system that the next findings belong to. */
  void about(String target, String url) {
    out.printf("%n%s  %s%n", target, url);
  }

  public void ok(String what) {
    add(new Finding(Level.OK, what, ""));
  }

  public void note(String what, String todo) {
    add(new Finding(Level.NOTE, what, todo));
  }

  public void mend(String what, String todo) {
    add(new Finding(Level.MEND, what, todo));
  }

  private void add(Finding finding) {
    all.add(finding);
    out.println(finding.line());
  }

  long count(Level level) {
    return all.stream().filter(it -> it.level() == level).count();
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
