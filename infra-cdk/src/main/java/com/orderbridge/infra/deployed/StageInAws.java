package com.orderbridge.infra.deployed;

import com.orderbridge.infra.BridgeApp;
import com.orderbridge.infra.stage.Stage;
import com.orderbridge.infra.stage.StageRead;
import com.orderbridge.infra.stage.StageReader;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * A stage's configuration, and the account in which it is deployed.
 *
 * @param next the stack as it would be deployed now
 */
record StageInAws(Stage stage, Aws aws, StackTemplate next, Options options) {
  static StageInAws of(Options options) {
    var stage = stage(options);
    var region = stage.deployment().place().region().orElseGet(StageInAws::region);
    var credentials = DefaultCredentialsProvider.builder().build();
    var aws = new LiveAws(new SignedPosts(region, credentials, it -> endpoint(it, region)));
    checkAccount(stage, aws);
    return new StageInAws(stage, aws, StackTemplate.read(BridgeApp.template(stage)), options);
  }

  private static Stage stage(Options options) {
    var name = options.text("stage").orElseThrow(StageInAws::whichStage);
    return switch (StageReader.read(options.repository(), name)) {
      case StageRead.Valid(var stage) -> stage;
      case StageRead.Refused(var problems) ->
          throw new CommandException(String.join("\n", problems));
    };
  }

  private static CommandException whichStage() {
    return new CommandException("the stage is not set: set -Dstage=<a folder of infra-cdk/config>");
  }

  private static String region() {
    try {
      return DefaultAwsRegionProviderChain.builder().build().getRegion().id();
    } catch (SdkClientException e) {
      throw new CommandException(
          "the region of the stage is not set: set region in its deployment.json, or AWS_REGION");
    }
  }

  /**
   * Returns the address from the environment variable that the SDK's clients also use, or else the
   * public address.
   */
  private static URI endpoint(String service, String region) {
    return Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL"))
        .map(URI::create)
        .orElseGet(
            () ->
                URI.create(
                    "https://" + ServiceMetadata.of(service).endpointFor(Region.of(region))));
  }

  /**
   * Refuses the credentials of another account. There would be no stack of this name, so it would
   * seem that nothing can be lost.
   */
  private static void checkAccount(Stage stage, Aws aws) {
    var account = aws.account();
    stage
        .deployment()
        .place()
        .account()
        .filter(it -> !it.equals(account))
        .ifPresent(
            it -> {
              throw new CommandException(
                  "the credentials belong to account %s, but the stage belongs to %s: see account in %s"
                      .formatted(account, it, stage.folder().shown(stage.folder().deployment())));
            });
  }

  String stack() {
    return stage.stack();
  }

  Optional<Aws.DeployedStack> deployed() {
    return aws.stack(stack());
  }
}
