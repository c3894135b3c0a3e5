package com.orderbridge.local.run;

import com.orderbridge.local.lambda.LocalAws;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;

/**
 * The part of a local run that is not ours: AWS's services with what the stack creates in them, and
 * the vendors' systems.
 */
final class LocalServices implements AutoCloseable {
  private final Simulators simulators;
  private final LocalAws aws;

  private LocalServices(Simulators simulators, LocalAws aws) {
    this.simulators = simulators;
    this.aws = aws;
  }

  static LocalServices start(Ports ports, LocalStage stage) throws IOException {
    var simulators = Simulators.start(ports.simulators());
    var aws = LocalAws.start(ports, stage.secrets());
    LocalAws.create(stage);
    return new LocalServices(simulators, aws);
  }

  @Override
  public void close() {
    aws.close();
    simulators.close();
  }
}
