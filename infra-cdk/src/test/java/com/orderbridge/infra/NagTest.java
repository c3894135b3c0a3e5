package com.orderbridge.infra;

import com.orderbridge.infra.stage.StageOnDisk;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

/** cdk-nag finds nothing without a written reason, whatever the deployment options are. */
final class NagTest {
  private static final String NOTHING = "{}";

  @ParameterizedTest
  @ValueSource(strings = {NOTHING, Synthesised.EVERYTHING})
  void findsNothing(String deployment, @TempDir Path root) {
    var app = App.Builder.create().outdir(root.resolve("cdk.out").toString()).build();
    BridgeApp.add(app, new StageOnDisk(root).deployment(deployment).read());
    var findings = Annotations.fromStack((Stack) app.getNode().findChild("order-bridge-test"));

    findings.hasNoError("*", Match.anyValue());
    findings.hasNoWarning("*", Match.stringLikeRegexp("^(AwsSolutions|Serverless)"));
  }
}
