package com.orderbridge.infra.deployed;

import com.orderbridge.infra.deployed.Aws.DeployedStack;
import java.util.ArrayList;
import java.util.List;

/** Explains what to do with a stack whose first deployment failed. */
final class FailedCreation {
  private FailedCreation() {}

  /** Returns the commands, in the order in which a person must run them. */
  static List<String> remedy(StageInAws stage, DeployedStack deployed) {
    var lines = new ArrayList<String>();
    lines.add(
        "%s is %s: its first deployment failed, and nothing of it works. In this order:"
            .formatted(stage.stack(), deployed.status()));
    if (deployed.secured()) {
      lines.add(
          "  aws cloudformation update-termination-protection --no-enable-termination-protection"
              + " --stack-name "
              + stage.stack());
    }
    lines.add("  aws cloudformation delete-stack --stack-name " + stage.stack());
    lines.add("  aws cloudformation wait stack-delete-complete --stack-name " + stage.stack());
    lines.add("  ./mvnw -q -Pimport -Dstage=" + stage.stage().name());
    return lines;
  }
}
