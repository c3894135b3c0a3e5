package com.orderbridge.infra.function;

import com.orderbridge.infra.configuration.FunctionConfiguration;
import com.orderbridge.infra.configuration.LayerFolder;
import java.util.List;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.constructs.Construct;

/**
 * The layer with what one function reads of its stage. Each function has its own, so that a change
 * for another function changes nothing here.
 */
final class ConfigurationLayer {
  private ConfigurationLayer() {}

  /**
   * Makes the layer.
   *
   * @param function the function's name in AWS
   */
  static LayerVersion of(
      Construct scope, String id, String function, FunctionConfiguration configuration) {
    try (var folder = new LayerFolder(configuration)) {
      return LayerVersion.Builder.create(scope, id + "-configuration")
          .layerVersionName(function + "-configuration")
          .description("bridge.json and mappings")
          .code(Code.fromAsset(folder.root().toString()))
          .compatibleRuntimes(List.of(Platform.RUNTIME))
          .compatibleArchitectures(List.of(Platform.ARCHITECTURE))
          .build();
    }
  }
}
