package com.orderbridge.infra.function;

import com.orderbridge.infra.stage.Stage;
import java.util.Optional;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Runtime;
import software.constructs.Construct;

/**
 * What all functions of a stage share.
 *
 * @param egress the network through which a function calls the outside; empty if it needs no fixed
 *     address
 */
public record Platform(Stage stage, Optional<Egress> egress) {
  public static final Runtime RUNTIME = Runtime.JAVA_25;
  static final Architecture ARCHITECTURE = Architecture.ARM_64;

  public static Platform of(Construct scope, Stage stage) {
    Optional<Egress> egress =
        stage.deployment().staticEgress() ? Optional.of(new Egress(scope)) : Optional.empty();
    return new Platform(stage, egress);
  }

  /** Returns the platform for functions that call nothing outside AWS. */
  public Platform inside() {
    return new Platform(stage, Optional.empty());
  }

  public Code code(String function) {
    return Code.fromAsset(stage.repository().zip(function).toString());
  }
}
