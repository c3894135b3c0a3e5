package com.orderbridge.infra.deployed;

import com.orderbridge.infra.deployed.Aws.DeployedStack;

/**
 * Compares what is deployed of a stage ({@code -Dstage}) with what would be deployed. Refuses to
 * lose a source, a target or a queue, unless {@code -Dremove} names it. It only reads.
 */
public final class GuardMain {
  private GuardMain() {}

  public static void main(String[] arguments) {
    Command.run("guard", GuardMain::outcome);
  }

  static Outcome outcome(StageInAws stage) {
    return stage.deployed().map(it -> compared(stage, it)).orElseGet(() -> first(stage));
  }

  private static Outcome first(StageInAws stage) {
    return Outcome.good(
        stage.stack() + " is not deployed yet: nothing can be lost." + unprotected(stage));
  }

  /**
   * A protected stack that fails while it is created can neither be rolled back nor created again.
   */
  private static String unprotected(StageInAws stage) {
    return stage.stage().deployment().protection()
        ? " Deploy it with -c first=true this once."
        : "";
  }

  private static Outcome compared(StageInAws stage, DeployedStack deployed) {
    if (deployed.neverStood()) {
      return Outcome.refused(FailedCreation.remedy(stage, deployed));
    }
    var problems =
        new Removals(stage.stage().names(), stage.aws(), stage.options().names("remove"))
            .problems(deployed.template(), stage.next());
    return problems.isEmpty()
        ? Outcome.good("Nothing that " + stage.stack() + " holds would be lost: deploy it.")
        : Outcome.refused(problems);
  }
}
