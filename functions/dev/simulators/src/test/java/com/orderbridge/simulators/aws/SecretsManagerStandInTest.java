package com.orderbridge.simulators.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Asked by the AWS SDK itself. */
final class SecretsManagerStandInTest {
  private static final String NAME = "order-bridge/local/source/zephyrcart";

  private final SecretsManagerStandIn standIn;
  private final SecretsManagerClient client;

  SecretsManagerStandInTest() throws IOException {
    standIn = SecretsManagerStandIn.start(0, Map.of(NAME, "whsec_first"));
    client =
        SecretsManagerClient.builder()
            .endpointOverride(standIn.address())
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  @AfterEach
  void stop() {
    client.close();
    standIn.close();
  }

  @Test
  void readsBySecretNameAndByArn() {
    var byName = client.getSecretValue(request -> request.secretId(NAME));
    assertEquals("whsec_first", byName.secretString());
    assertEquals(List.of("AWSCURRENT"), byName.versionStages());
    assertTrue(byName.arn().startsWith("arn:aws:secretsmanager:eu-west-1:123456789012:secret:"));
    assertEquals(
        "whsec_first",
        client.getSecretValue(request -> request.secretId(byName.arn())).secretString());
  }

  @Test
  void aNewValueMovesTheStages() {
    client.putSecretValue(request -> request.secretId(NAME).secretString("whsec_second"));
    assertEquals("whsec_second", at("AWSCURRENT"));
    assertEquals("whsec_first", at("AWSPREVIOUS"));
    client.putSecretValue(request -> request.secretId(NAME).secretString("whsec_third"));
    assertEquals("whsec_second", at("AWSPREVIOUS"));
  }

  @Test
  void aStageCanBeMovedBack() {
    String first = client.getSecretValue(request -> request.secretId(NAME)).versionId();
    String second =
        client
            .putSecretValue(request -> request.secretId(NAME).secretString("whsec_second"))
            .versionId();
    client.updateSecretVersionStage(
        request ->
            request
                .secretId(NAME)
                .versionStage("AWSCURRENT")
                .removeFromVersionId(second)
                .moveToVersionId(first));
    assertEquals("whsec_first", at("AWSCURRENT"));
    assertEquals("whsec_second", at("AWSPREVIOUS"));
    assertEquals(
        "whsec_second",
        client.getSecretValue(request -> request.secretId(NAME).versionId(second)).secretString());
  }

  @Test
  void aSecretThatIsNotThereOrEmptyIsNotFound() {
    assertThrows(
        ResourceNotFoundException.class,
        () -> client.getSecretValue(request -> request.secretId("nowhere")));
    client.createSecret(request -> request.name("empty"));
    var empty =
        assertThrows(
            ResourceNotFoundException.class,
            () -> client.getSecretValue(request -> request.secretId("empty")));
    assertEquals("ResourceNotFoundException", empty.awsErrorDetails().errorCode());
    assertTrue(
        empty
            .awsErrorDetails()
            .errorMessage()
            .contains("secret value for staging label: AWSCURRENT"));
    assertThrows(
        ResourceNotFoundException.class,
        () -> client.getSecretValue(request -> request.secretId(NAME).versionStage("AWSPREVIOUS")));
    client.putSecretValue(request -> request.secretId("empty").secretString("now set"));
    assertEquals(
        "now set", client.getSecretValue(request -> request.secretId("empty")).secretString());
  }

  @Test
  void aSecretCannotBeCreatedTwice() {
    assertThrows(
        ResourceExistsException.class, () -> client.createSecret(request -> request.name(NAME)));
  }

  @Test
  void describesAndListsWithoutValues() {
    var described = client.describeSecret(request -> request.secretId(NAME));
    assertEquals(1, described.versionIdsToStages().size());
    assertEquals(NAME, client.listSecrets().secretList().getFirst().name());
  }

  @Test
  void aTakenPortIsABindException() {
    int taken = standIn.address().getPort();
    assertThrows(BindException.class, () -> SecretsManagerStandIn.start(taken, Map.of()));
  }

  private String at(String stage) {
    return client
        .getSecretValue(request -> request.secretId(NAME).versionStage(stage))
        .secretString();
  }
}
