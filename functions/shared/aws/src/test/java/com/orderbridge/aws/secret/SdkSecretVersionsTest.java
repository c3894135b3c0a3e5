package com.orderbridge.aws.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.core.secret.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

class SdkSecretVersionsTest {
  private static final Instant CREATED = Instant.ofEpochSecond(1769904000);

  @Test
  void aVersionHasItsTextAndItsTime() {
    var version = answered(value().secretString("s").createdDate(CREATED)).orElseThrow();
    assertEquals("s", version.text());
    assertEquals(Optional.of(CREATED), version.created());
  }

  @Test
  void oneThatIsEmptyOrNotThereIsNone() {
    assertEquals(Optional.empty(), answered(value().secretString(" ")));
    assertEquals(Optional.empty(), answered(value().secretBinary(SdkBytes.fromUtf8String("x"))));
    assertEquals(Optional.empty(), version(refusing(ResourceNotFoundException.builder().build())));
  }

  @Test
  void oneThatMayNotBeReadIsNotNone() {
    var versions = refusing(accessDenied());
    assertThrows(AwsCallException.class, () -> version(versions));
  }

  @Test
  void whatKeepsASecretFromBeingReadIsToldByItsCode() {
    var secret = new Secrets(refusing(accessDenied())).read("n", Instant.EPOCH);
    assertEquals(
        new Secret.Unreachable("Secrets Manager cannot be reached (AccessDeniedException)"),
        secret);
  }

  private static RuntimeException accessDenied() {
    var details = AwsErrorDetails.builder().errorCode("AccessDeniedException");
    return SecretsManagerException.builder().awsErrorDetails(details.build()).build();
  }

  private static GetSecretValueResponse.Builder value() {
    return GetSecretValueResponse.builder();
  }

  private static Optional<SecretVersions.Version> answered(GetSecretValueResponse.Builder value) {
    return version(versions(value::build));
  }

  private static Optional<SecretVersions.Version> version(SecretVersions versions) {
    return versions.version("n", "AWSCURRENT");
  }

  private static SecretVersions refusing(RuntimeException failure) {
    return versions(
        () -> {
          throw failure;
        });
  }

  private static SecretVersions versions(Supplier<GetSecretValueResponse> answer) {
    return new SdkSecretVersions(
        new SecretsManagerClient() {
          @Override
          public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            return answer.get();
          }

          @Override
          public String serviceName() {
            return SERVICE_NAME;
          }

          @Override
          public void close() {}
        });
  }
}
