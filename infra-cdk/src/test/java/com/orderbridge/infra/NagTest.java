package com.orderbridge.infra;

import com.orderbridge.infra.stage.StageOnDisk;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

/** cdk-nag finds nothing for which we have not written a reason, with every option switched on. */
final class NagTest {
  private final Annotations findings;

  NagTest(@TempDir Path root) {
    var app = App.Builder.create().outdir(root.resolve("cdk.out").toString()).build();
    BridgeApp.add(app, new StageOnDisk(root).deployment(Synthesised.EVERYTHING).read());
    this.findings = Annotations.fromStack((Stack) app.getNode().findChild("order-bridge-test"));
  }

  @Test
  void findsNothing() {
    findings.hasNoError("*", Match.anyValue());
    findings.hasNoWarning("*", Match.anyValue());
  }
}
