package com.orderbridge.local.inspect;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.StartupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** A stage that is inspected from outside: the local one, or one in an AWS account. */
public record InspectedStage(Bridge bridge, String region, AwsClients clients) {
  private static final String LOCAL = "local";

  public static InspectedStage of(Path repository, Properties properties) {
    var stage = text(properties, "stage").orElse(LOCAL);
    var folder = repository.resolve("infra-cdk/config").resolve(stage);
    if (!Files.isRegularFile(folder.resolve("bridge.json"))) {
      throw new StartupException("-Dstage: there is no " + folder.resolve("bridge.json"));
    }
    if (stage.equals(LOCAL)) {
      Ports.of(properties).pointTheSdkHere();
    }
    var region = stage.equals(LOCAL) ? LocalStage.REGION : awsRegion();
    return new InspectedStage(
        new BridgeFiles(folder).bridge(), region, AwsClients.ofPerson(region));
  }

  private static String awsRegion() {
    try {
      return DefaultAwsRegionProviderChain.builder().build().getRegion().id();
    } catch (SdkClientException e) {
      throw new StartupException(
          "the region of the stage is not set: set AWS_REGION, or use a profile that has a region");
    }
  }

  /**
   * Returns a property; empty if it was not given. Maven sets a property that was not given to an
   * empty text.
   */
  public static Optional<String> text(Properties properties, String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }
}
