package com.orderbridge.aws.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsServiceTest {
  /** AWS General Reference, service endpoints. */
  @ParameterizedTest
  @CsvSource({
    "SQS, eu-central-1, https://sqs.eu-central-1.amazonaws.com",
    "SECRETS_MANAGER, us-gov-west-1, https://secretsmanager.us-gov-west-1.amazonaws.com",
    "SQS, cn-north-1, https://sqs.cn-north-1.amazonaws.com.cn",
    "SECRETS_MANAGER, eusc-de-east-1, https://secretsmanager.eusc-de-east-1.amazonaws.eu"
  })
  void aServiceIsWhereItsRegionHasIt(AwsService service, String region, String url) {
    assertEquals(url, service.endpoint(region).toString());
  }

  @Test
  void itsOwnSettingGoesBeforeThatOfAllServices() {
    System.setProperty("aws.endpointUrl", "http://127.0.0.1:1");
    System.setProperty("aws.endpointUrlSecretsManager", "http://127.0.0.1:2");
    try {
      assertEquals(
          "http://127.0.0.1:2", AwsService.SECRETS_MANAGER.endpoint("eu-central-1").toString());
      assertEquals("http://127.0.0.1:1", AwsService.SQS.endpoint("eu-central-1").toString());
    } finally {
      System.clearProperty("aws.endpointUrl");
      System.clearProperty("aws.endpointUrlSecretsManager");
    }
  }
}
