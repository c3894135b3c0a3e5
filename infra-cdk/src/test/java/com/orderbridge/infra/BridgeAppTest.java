package com.orderbridge.infra;

import com.orderbridge.infra.stage.StageOnDisk;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;

final class BridgeAppTest {
  private final Path root;

  BridgeAppTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void turnsAProblemIntoAnErrorThatStopsTheCommandLine() {
    var bad = new StageOnDisk(root).without("functions/receiver/target/receiver.zip");
    var app = App.Builder.create().outdir(root.resolve("cdk.out").toString()).build();

    BridgeApp.add(app, bad.read());

    var stack = (Stack) app.getNode().findChild("configuration-refused");
    Annotations.fromStack(stack)
        .hasError(
            "/configuration-refused",
            "functions/receiver/target/receiver.zip: is missing; build it in the repository's root"
                + " with ./mvnw -pl functions/receiver -am package -DskipTests");
  }
}
